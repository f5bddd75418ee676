#!/usr/bin/env bash
# Installs what Node needs before any other script can run: the npm packages of the
# repository, among them the Node that all scripts use. A second run does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf '✕ %s\n' "$1" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null 2>&1 || fail "$1 is missing: $2"
}

# version_at_least HAVE WANT: both as major.minor
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

need git "install git"
need gcc "install gcc (Go's race detector links with it)"
need go "install Go 1.26 or newer"
need node "install Node.js 20 or newer"
need npm "install npm (it comes with Node.js)"

go_version=$(go env GOVERSION | sed 's/^go//; s/[^0-9.].*$//')
version_at_least "$go_version" 1.26 || fail "Go $go_version is too old: install Go 1.26 or newer"
node_version=$(node --version | sed 's/^v//')
version_at_least "$node_version" 20 || fail "Node.js $node_version is too old: install Node.js 20 or newer"

stamp=node_modules/.installed
wanted=$(cat package.json package-lock.json .npmrc | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
  exit 0
fi

printf '… npm packages\n'
started=$SECONDS
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! npm ci >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  fail "npm packages could not be installed: the lines above say why"
fi
printf '%s' "$wanted" >"$stamp"
printf '✓ npm packages  %ss\n' "$((SECONDS - started))"

# Elsewhere than on Linux the machine's own Node runs the scripts, and they need its type stripping.
script_node=$(PATH="$PWD/node_modules/.bin:$PATH" node --version | sed 's/^v//')
version_at_least "$script_node" 22.18 || fail "Node.js $script_node cannot run TypeScript: install Node.js 22.18 or newer"
