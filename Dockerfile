# Firstshift without servers of its own: PostgreSQL and Meilisearch are named by DATABASE_URL and MEILI_URL.
# One image; web, worker and commands differ by what is run in it. See docs/running.md.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package's install script is needed to build.
RUN npm ci --ignore-scripts
COPY . .
RUN node node_modules/@react-router/dev/bin.cjs build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without the optional ones: those are the packaged PostgreSQL and Meilisearch, and tools that others could use.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
# esbuild, on which tsx runs, and sharp, which makes photos, have their programs in packages that npm counts as optional.
COPY --from=build /app/node_modules/@esbuild ./node_modules/@esbuild
COPY --from=build /app/node_modules/@img ./node_modules/@img

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY package.json tsconfig.json ./
COPY app ./app
COPY db ./db
COPY search ./search
COPY emails ./emails
# Nothing here is writable for it, and nothing needs to be: tsx keeps what it translated in /tmp.
# npm keeps its logs there too, where a command is run with it.
ENV npm_config_cache=/tmp/npm npm_config_update_notifier=false
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "app/composition/web.ts"]
