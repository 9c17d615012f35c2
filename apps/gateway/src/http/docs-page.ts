import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { apiPrefix } from './forwarding';
import { openApiDocument } from './open-api';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const shown = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png']);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Anteroom: API</title>
    <link rel="stylesheet" href="docs/swagger-ui.css" />
    <link rel="icon" href="docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="api"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api', deepLinking: true });\n`;

/** `/api/openapi.json` and a page on which people read it; its scripts are served from here, none is inline. */
export async function docsPage(server: FastifyInstance): Promise<void> {
  const document = JSON.stringify(openApiDocument());
  server.get(`${apiPrefix}/openapi.json`, async (_, reply) => reply.type('application/json').send(document));
  server.get(`${apiPrefix}/docs`, async (_, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get(`${apiPrefix}/docs/start.js`, async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  );
  await server.register(fastifyStatic, {
    root: assets,
    prefix: `${apiPrefix}/docs/`,
    index: false,
    decorateReply: false,
    allowedPath: (path) => shown.has(path),
  });
}
