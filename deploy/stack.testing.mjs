// Everything that docker-compose.yml says and leans on, read into one value that a test can change before checking it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { parse } from 'yaml';

export const root = path.resolve(import.meta.dirname, '..');
export const inRoot = (file) => path.join(root, file);
export const read = (file) => readFileSync(inRoot(file), 'utf8');
export const exists = (file) => existsSync(inRoot(file));

/** The apps that become containers, with the folder of each. */
export const services = ['scheduling', 'clients', 'notifications', 'payments', 'inventory', 'gateway'];

/** Bundles a module of the workspace with everything it imports, and loads it. */
async function load(file) {
  const bundle = await rolldown({ input: inRoot(file), platform: 'node', cwd: root, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

const withEnvironment = (environment, work) => {
  const before = process.env;
  process.env = environment;
  try {
    return work();
  } finally {
    process.env = before;
  }
};

/** The service's own reading of its environment: it exports the schema, or the function that reads. */
const readerIn = (module, service, loadConfig) => {
  const schema = module[`${service}Config`];
  if (schema) return (environment) => loadConfig(schema, environment);
  const load = module[`load${service[0].toUpperCase()}${service.slice(1)}Config`];
  if (!load) throw new Error(`apps/${service}/src/${service}.config.ts exports neither a schema nor a reader of it.`);
  return (environment) => withEnvironment(environment, load);
};

/** What each service expects of its environment, as it checks it itself when it starts; what migrating jobs expect. */
async function loadExpectations() {
  const { loadConfig, migrationConfig } = await load('libs/platform/config/src/index.ts');
  const readers = {};
  for (const service of services) {
    const module = await load(`apps/${service}/src/${service}.config.ts`);
    readers[service] = readerIn(module, service, loadConfig);
  }
  return { readers, migration: Object.keys(migrationConfig) };
}

const namesIn = (text) => [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

/** A fresh copy each time: a test may spoil it. */
export async function readStack() {
  return {
    compose: parse(read('docker-compose.yml'), { merge: true }),
    composeText: read('docker-compose.yml'),
    dockerfile: read('deploy/docker/Dockerfile'),
    proxy: read('deploy/proxy/nginx.conf'),
    init: read('deploy/postgres/init/10-databases.sh'),
    exampleNames: namesIn(read('deploy/env/example.env')),
    exampleText: read('deploy/env/example.env'),
    expectations: await loadExpectations(),
  };
}

/** Jobs run once and end; everything else stays up. */
export const isJob = (service) => service.restart === 'no';

export const containersOf = (stack) => Object.entries(stack.compose.services);

/** The app whose image a container runs, or undefined for images from elsewhere. */
export const appOf = (container) => /^anteroom\/(.+)$/.exec(container.image ?? '')?.[1];
