// The map of who may import whom, as data. The rules beside this file read it; docs/adr/0001 and 0007 say why it is so.

/** type → types it may import. Nobody imports an app; the end-to-end tests start the launcher. */
export const types = {
  app: ['contracts', 'kernel', 'platform', 'demo'],
  e2e: ['contracts', 'kernel', 'platform', 'e2e'],
  platform: ['contracts', 'kernel', 'platform'],
  contracts: ['contracts', 'kernel'],
  kernel: [],
  demo: ['kernel'],
};

/** Apps that another project may import nevertheless. */
export const importableApps = { '@anteroom/e2e': ['@anteroom/launcher'] };

const everyScope = ['shared', 'scheduling', 'clients', 'payments', 'notifications', 'inventory', 'identity', 'live'];

/** scope → scopes it may read, besides its own and `shared`: the context map. */
export const scopes = {
  shared: [],
  scheduling: ['clients', 'payments', 'notifications', 'demo'],
  clients: ['scheduling', 'demo'],
  payments: ['scheduling', 'clients', 'inventory', 'demo'],
  inventory: ['scheduling', 'clients', 'payments', 'demo'],
  notifications: ['scheduling', 'clients', 'payments', 'inventory', 'demo'],
  identity: [],
  live: ['scheduling', 'payments', 'notifications', 'inventory'],
  gateway: [...everyScope, 'demo'],
  'front-desk': everyScope,
  launcher: [],
  demo: [],
  e2e: [...everyScope, 'launcher'],
};

/** Projects whose purpose is to see more than their scope: the map of all messages names every publisher's contracts. */
export const widerScopes = { '@anteroom/contracts-message-routes': everyScope };

/** runtime → runtimes it may import. */
export const runtimes = { any: ['any'], node: ['any', 'node'], browser: ['any', 'browser'] };

const server = ['@nestjs/*', '@mikro-orm/*', 'bullmq', 'ioredis', 'pg', 'fastify', '@fastify/*', 'undici', 'pino'];

/** runtime → packages it must not touch. `node:*` stands for Node's own modules. */
export const bannedPackages = {
  any: [...server, '@angular/*', 'socket.io', 'socket.io-client', 'rxjs', 'node:*'],
  browser: [...server, 'socket.io', 'node:*'],
  node: ['@angular/*'],
};

/** type → the only packages it may use. */
export const onlyPackages = { kernel: ['temporal-polyfill'], contracts: ['zod'] };

/** What tests may use in addition, wherever they are. */
export const testPackages = ['@jest/globals', 'fast-check', 'node:*', 'jest-preset-angular', 'axe-core'];
export const testProjects = ['@anteroom/platform-testing'];

/**
 * The rooms of a service. `rooms`: rooms it may import; `projects`: workspace projects by name or by `type:`;
 * `packages`: the only packages from outside (left out: whatever the project itself may use).
 */
export const serviceRooms = {
  domain: { rooms: ['domain'], projects: ['type:kernel'], packages: [] },
  application: {
    rooms: ['application', 'domain'],
    projects: ['type:kernel', 'type:contracts', '@anteroom/platform-messaging', '@anteroom/platform-persistence'],
    packages: ['@nestjs/common', 'node:crypto', 'libphonenumber-js'],
  },
  http: { rooms: ['http', 'application', 'domain', 'config'] },
  queue: { rooms: ['queue', 'application', 'domain', 'config'] },
  persistence: { rooms: ['persistence', 'application', 'domain', 'config'] },
  migrations: { rooms: ['migrations'], projects: ['@anteroom/platform-messaging', '@anteroom/platform-persistence'] },
};

/**
 * What stays out of the running service: loading the demo is a program of its own (`demo.ts` and `demo/`), and neither
 * that room nor projects of these types may be imported by any other room. Specs may use both.
 */
export const demoRoom = { name: 'demo', types: ['demo'] };

/** Folders of the front desk that are no feature: every other one is. */
export const frontDeskFolders = ['shell', 'shared', 'i18n', 'styles'];

/** Does a package match one of the patterns? `x/*` covers a scope and everything below a package, `node:*` Node itself. */
export const matches = (patterns, source) =>
  patterns.some((pattern) => {
    if (pattern.endsWith('*')) return source.startsWith(pattern.slice(0, -1));
    return source === pattern || source.startsWith(`${pattern}/`);
  });
