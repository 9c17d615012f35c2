import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FastifyInstance, fastify } from 'fastify';
import { gzipSync } from 'node:zlib';
import { docsPage } from '../http/docs-page';
import { frontDeskFiles } from './front-desk-files';

let server: FastifyInstance;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-front-desk-'));
  writeFileSync(join(folder, 'index.html'), '<p>desk</p>');
  writeFileSync(join(folder, 'main-ABCD1234.js'), 'plain');
  writeFileSync(join(folder, 'main-ABCD1234.js.gz'), gzipSync('packed'));
  server = fastify();
  await server.register(docsPage);
  await server.register(frontDeskFiles, { folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

describe('the front desk as files', () => {
  it('SYS-4: lets browsers keep files whose name changes with their content, and no others', async () => {
    expect((await get('/main-ABCD1234.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/index.html')).headers['cache-control']).toBe('no-cache');
  });

  it('SYS-4: sends what was compressed at build time to who takes it', async () => {
    const packed = await get('/main-ABCD1234.js', { 'accept-encoding': 'gzip' });
    expect([
      packed.headers['content-encoding'],
      packed.headers['content-type'],
      packed.headers['cache-control'],
    ]).toEqual(['gzip', expect.stringMatching(/^\w+\/javascript;/), 'public, max-age=31536000, immutable']);
    expect((await get('/main-ABCD1234.js')).body).toBe('plain');
  });

  it('SYS-4: answers places inside the front desk with its page, and nothing else', async () => {
    for (const place of ['/', '/day/2026-11-24?branch=1']) expect((await get(place)).body).toBe('<p>desk</p>');
    for (const nothing of [
      '/api/nothing',
      '/socket.io/x',
      '/missing.js',
      '/../package.json',
      '/%2e%2e/package.json',
      '/%zz',
    ])
      expect((await get(nothing)).statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('the description of the API', () => {
  it('SYS-3: names every public route with its right, and no internal one', async () => {
    const { paths } = (await get('/api/openapi.json')).json();
    const book = paths['/api/branches/{branchId}/appointments'].post;
    expect(book).toMatchObject({
      operationId: 'bookAppointment',
      description: 'Needs the right `appointment.create`.',
    });
    expect(book.parameters).toMatchObject([{ name: 'branchId' }, { name: 'Idempotency-Key' }]);
    expect(book.requestBody.content['application/json'].schema.required).toEqual(['teamMemberId', 'start']);
    expect(paths['/api/session'].delete.responses['204']).toEqual({ description: 'Done' });
    expect(Object.keys(paths)).not.toContain('/api/day-revisions');
  });

  it('SYS-3: is readable as a page without inline script', async () => {
    const page = await get('/api/docs');
    expect(page.body).not.toMatch(/<script>|\son\w+=/);
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js'])
      expect((await get(`/api/docs/${file}`)).statusCode).toBe(200);
    expect((await get('/api/docs/package.json')).statusCode).toBe(404);
  });
});
