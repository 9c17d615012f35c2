import fastifyStatic from '@fastify/static';
import { NotFound } from '@anteroom/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The build puts a hash of its content into the name of every file but a few. */
const hashed = /[-.][A-Za-z0-9]{8,}\.(js|css|woff2?|ttf|svg|png|webp|json|map)$/;
const forever = 'public, max-age=31536000, immutable';
const always = 'no-cache';
const page = 'index.html';

/**
 * The built front desk: files whose name changes with their content are kept by browsers for good, all others are asked
 * for each time; an address that is no file is a place inside the front desk and gets its page. Files that were
 * compressed at build time (`.br`, `.gz`) are sent so.
 */
export async function frontDeskFiles(server: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  const root = resolve(folder);
  const files = listFiles(root);
  await server.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', hashed.test(withoutCompression(path)) ? forever : always);
    },
  });
  server.get('/*', (request, reply) => reply.sendFile(fileFor(request, files)));
}

/** @throws NotFound for addresses below `/api`, for files that are not there, and before the front desk was built */
function fileFor(request: FastifyRequest, files: ReadonlySet<string>): string {
  const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '/').slice(1);
  if (files.has(path)) return path;
  const isPlace = !/^(api|socket\.io|metrics|health)(\/|$)/.test(path) && !/\.\w+$/.test(path);
  if (isPlace && files.has(page)) return page;
  throw new NotFound('page');
}

function listFiles(root: string): ReadonlySet<string> {
  if (!existsSync(root)) return new Set();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(entries.map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll(sep, '/')));
}

function withoutCompression(path: string): string {
  return path.replace(/\.(br|gz)$/, '');
}
