# The commands of this house; each says what it does while it does it.
#   make demo    the product with example data in a browser   (PORT=3000)
#   make test    every check that a change must pass
#   make bench   measured figures, for docs/benchmarks.md
#   make soak    long campaigns: fuzzing

SHELL := /bin/bash
PORT ?= 3000
NODE = PATH="$(CURDIR)/node_modules/.bin:$$PATH" node

.PHONY: demo test bench soak e2e build install clean

demo: install
	@exec env PORT=$(PORT) $(NODE) scripts/demo.ts

test: install
	@$(NODE) scripts/check.ts

e2e: install
	@$(NODE) scripts/check.ts build browser

bench: install
	@$(NODE) scripts/build.ts
	@$(NODE) bench/main.ts

soak: install
	@$(NODE) scripts/soak.ts

build: install
	@$(NODE) scripts/build.ts

install:
	@bash scripts/install.sh

clean:
	rm -rf dist .cache .run workbench/shell/dist test-results playwright-report
