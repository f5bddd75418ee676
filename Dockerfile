# Stages: `plugin` builds dist from a clean clone, `grafana` is the official image with
# the plugin in it, `workshop` runs simulators and the set-up script.

FROM node:22-bookworm AS plugin
COPY --from=golang:1.26-bookworm /usr/local/go /usr/local/go
ENV PATH="/usr/local/go/bin:${PATH}"
WORKDIR /rounds
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN node scripts/build.ts plugin

FROM grafana/grafana:12.4.0 AS grafana
# Beside the data folder, which is a volume and would hide it.
COPY --from=plugin /rounds/dist /opt/rounds/plugins/quantyca-rounds-app

FROM node:22-bookworm-slim AS workshop
WORKDIR /rounds
COPY simulators simulators
COPY scripts scripts
COPY provisioning provisioning
USER node
