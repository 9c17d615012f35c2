// Holds docker-compose.yml and deploy/ to what the code expects, as far as that needs no Docker engine; and shows, by
// spoiling it in one way after the other, that it would be noticed.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { addressProblems } from './checks/addresses.mjs';
import { containerProblems } from './checks/containers.mjs';
import { imageProblems } from './checks/images.mjs';
import { variableProblems } from './checks/variables.mjs';
import { readStack } from './stack.testing.mjs';

const problemsOf = (stack) =>
  [containerProblems, imageProblems, variableProblems, addressProblems].flatMap((check) => check(stack));

let stack;
before(async () => {
  stack = await readStack();
});

test('everything that the compose file names exists and fits', () => {
  assert.deepEqual(problemsOf(stack), []);
});

/** The services of a spoilt copy, with one of them changed. */
const changed = (name, change) => (copy) => change(copy.compose.services[name]);
const without = (name, key) => changed(name, (container) => delete container[key]);
const withVariable = (name, variable, value) => changed(name, (container) => (container.environment[variable] = value));
const withoutVariable = (name, variable) => changed(name, (container) => delete container.environment[variable]);
const inText = (file, from, to) => (copy) => {
  assert.ok(copy[file].includes(from), `${from} is not in ${file}`);
  copy[file] = copy[file].replaceAll(from, to);
};

const spoilings = {
  'a container as root': [without('clients', 'user'), /clients runs as root/],
  'root by number': [changed('redis', (redis) => (redis.user = '0:0')), /redis runs as root/],
  'a writable file system': [without('gateway-1', 'read_only'), /gateway-1 can write/],
  'capabilities that stay': [without('postgres', 'cap_drop'), /postgres keeps capabilities/],
  'a capability added': [changed('proxy', (proxy) => (proxy.cap_add = ['NET_ADMIN'])), /proxy keeps capabilities/],
  'privileges to gain': [without('scheduling-2', 'security_opt'), /scheduling-2 may gain privileges/],
  'unlimited memory': [without('clients', 'mem_limit'), /no limit of memory/],
  'a published database': [
    changed('postgres', (postgres) => (postgres.ports = ['5432:5432'])),
    /postgres publishes a port/,
  ],
  'a service in the outside network': [
    changed('clients', (clients) => (clients.networks = ['inside', 'outside'])),
    /not in the inside network alone/,
  ],
  'a way out for a service that needs none': [
    changed('payments', (payments) => (payments.networks = ['inside', 'outward'])),
    /payments is not in the inside network alone/,
  ],
  'an inside network that is open': [(copy) => (copy.compose.networks.inside = {}), /open to the outside/],
  'a container without health check': [without('scheduling-1', 'healthcheck'), /scheduling-1 has no health check/],
  'a health check that is not in the image': [
    changed('clients', (clients) => (clients.healthcheck.test = ['CMD', 'node', 'alive.mjs'])),
    /runs what is not in the image/,
  ],
  'waiting for nobody': [
    changed('clients', (clients) => (clients.depends_on.kafka = { condition: 'service_healthy' })),
    /waits for kafka/,
  ],
  'starting before the migrations': [
    changed('scheduling-1', (scheduling) => delete scheduling.depends_on['scheduling-migrate']),
    /does not wait for its migrations/,
  ],
  'a Dockerfile that is not there': [
    changed('clients-migrate', (job) => (job.build.dockerfile = 'Dockerfile')),
    /built from Dockerfile/,
  ],
  'a stage that is not there': [
    changed('clients-migrate', (job) => (job.build.target = 'runtime')),
    /wants the stage runtime/,
  ],
  'an unknown build argument': [
    changed('clients-migrate', (job) => (job.build.args.APP = 'x')),
    /sets the argument APP/,
  ],
  'a service that is not there': [
    changed('clients-migrate', (job) => (job.build.args.SERVICE = 'billing')),
    /apps\/billing, which does not exist/,
  ],
  'a program that is not there': [
    changed('clients-demo', (job) => (job.command = ['node', 'seed.js'])),
    /runs seed.js/,
  ],
  'an image without a version': [changed('proxy', (proxy) => (proxy.image = 'nginx')), /image without a version/],
  'a mount that is not there': [
    changed('proxy', (proxy) => proxy.volumes.push('./deploy/proxy/tls:/tls:ro')),
    /mounts .\/deploy\/proxy\/tls/,
  ],
  'development packages in the image': [inText('dockerfile', '--omit=dev', ''), /include those of development/],
  'images as root': [inText('dockerfile', 'USER 10001:10001', ''), /the images run as root/],
  'another Node': [inText('dockerfile', 'ARG NODE_VERSION=', 'ARG NODE_VERSION=1'), /do not run Node/],
  'a file that the Dockerfile misses': [
    inText('dockerfile', 'health.mjs', 'alive.mjs'),
    /copies deploy\/docker\/alive.mjs/,
  ],
  'a missing variable': [withoutVariable('clients', 'DATABASE_URL'), /clients: DATABASE_URL is missing/],
  'a missing secret': [withoutVariable('gateway-2', 'IDENTITY_SECRET'), /gateway-2: IDENTITY_SECRET is missing/],
  'a variable of the gateway alone': [
    withoutVariable('gateway-1', 'SCHEDULING_URLS'),
    /gateway-1: SCHEDULING_URLS is missing/,
  ],
  'a variable with nonsense': [withVariable('gateway-1', 'COOKIE_SECURE', 'yes'), /COOKIE_SECURE is not usable/],
  'a migration without its owner': [
    withoutVariable('clients-migrate', 'MIGRATION_DATABASE_URL'),
    /MIGRATION_DATABASE_URL is missing/,
  ],
  'a job that is told too much': [
    withVariable('clients-migrate', 'IDENTITY_SECRET', '${IDENTITY_SECRET:?x}'),
    /which it does not need/,
  ],
  'a service with the key of the owner': [
    changed(
      'clients',
      (clients) =>
        (clients.environment.X =
          'postgresql://anteroom_clients_owner:${CLIENTS_OWNER_PASSWORD:?x}@postgres:5432/anteroom_clients'),
    ),
    /knows the password of its database's owner/,
  ],
  'a secret written down': [
    withVariable('gateway-1', 'IDENTITY_SECRET', 'x'.repeat(40)),
    /IDENTITY_SECRET of gateway-1 is a secret written down/,
  ],
  'a secret with a default': [
    withVariable('redis', 'REDISCLI_AUTH', '${REDIS_PASSWORD:-redis}'),
    /REDISCLI_AUTH of redis is a secret written down/,
  ],
  'a password in a URL': [
    withVariable('clients', 'REDIS_URL', 'redis://:redis@redis:6379'),
    /REDIS_URL of clients is a secret written down/,
  ],
  'a variable that nobody is told of': [withVariable('proxy', 'X', '${SURPRISE:?x}'), /SURPRISE is not in example.env/],
  'a default in example.env': [
    inText('exampleText', '\nREDIS_PASSWORD=', '\nREDIS_PASSWORD=redis'),
    /REDIS_PASSWORD has a default/,
  ],
  'a port where nobody listens': [
    withVariable('scheduling-2', 'PORT', '3102'),
    /looks for scheduling-2:3101, where nobody listens/,
  ],
  'the database of another service': [
    withVariable(
      'clients',
      'DATABASE_URL',
      'postgresql://anteroom_clients_app:${CLIENTS_APP_PASSWORD:?x}@postgres:5432/anteroom_scheduling',
    ),
    /database or role that nobody creates/,
  ],
  'the password of another role': [
    withVariable(
      'clients',
      'DATABASE_URL',
      'postgresql://anteroom_clients_app:${CLIENTS_OWNER_PASSWORD:?x}@postgres:5432/anteroom_clients',
    ),
    /created with CLIENTS_APP_PASSWORD/,
  ],
  'a role that may pass row-level security': [inText('init', ' nobypassrls', ''), /without nobypassrls/],
  'a password that the provisioning lacks': [
    withoutVariable('postgres', 'IDENTITY_APP_PASSWORD'),
    /postgres is not given IDENTITY_APP_PASSWORD/,
  ],
  'an older PostgreSQL': [changed('postgres', (postgres) => (postgres.image = 'postgres:16')), /not version 18/],
  'a queue that forgets': [
    changed(
      'redis',
      (redis) => (redis.command = redis.command.map((word) => (word === 'noeviction' ? 'allkeys-lru' : word))),
    ),
    /Redis may forget jobs/,
  ],
  'a queue in memory alone': [
    changed('redis', (redis) => (redis.command = redis.command.filter((word) => word !== '--appendonly'))),
    /no append-only file/,
  ],
  'a gateway that the proxy does not know': [
    inText('proxy', 'server gateway-2:3000 ', 'server gateway-1:3000 '),
    /does not know gateway-2/,
  ],
  'a proxy that listens elsewhere': [inText('proxy', 'listen 8443', 'listen 443'), /does not listen on 8443/],
  'a cookie that nobody sets': [
    inText('proxy', '$cookie_anteroom_session', '$cookie_session'),
    /sets no cookie session/,
  ],
  'no websockets': [inText('proxy', 'proxy_set_header Upgrade ', '# '), /does not pass on Upgrade/],
  'one gateway only': [(copy) => delete copy.compose.services['gateway-2'], /1 of 2 containers of gateway/],
  'the demo without being asked': [without('gateway-demo', 'profiles'), /gateway-demo would load the demo/],
};

for (const [name, [spoil, sentence]] of Object.entries(spoilings))
  test(`notices: ${name}`, () => {
    const { expectations, ...texts } = stack;
    const copy = { ...structuredClone(texts), expectations };
    copy.compose.services.proxy.environment ??= {};
    spoil(copy);
    assert.match(problemsOf(copy).join('\n'), sentence);
  });
