// Whether those who talk to each other find each other: services, databases and their roles, queue, proxy.
import { globSync } from 'node:fs';
import { appOf, containersOf, read, root } from '../stack.testing.mjs';

const urlsIn = (value) =>
  [...String(value).matchAll(/https?:\/\/([\w-]+):(\d+)/g)].map(([, host, port]) => ({ host, port }));

const listensOn = (stack, host, port) => String(stack.compose.services[host]?.environment?.PORT) === port;

const checkServiceUrls =
  (stack) =>
  ([name, container]) =>
    Object.entries(container.environment ?? {})
      .filter(([variable]) => variable.endsWith('_URLS'))
      .flatMap(([, value]) => urlsIn(value))
      .filter(({ host, port }) => !listensOn(stack, host, port))
      .map(({ host, port }) => `${name} looks for ${host}:${port}, where nobody listens`);

/** What the script in deploy/postgres/init creates: database → the variables with its roles' passwords. */
const createdDatabases = (init) =>
  Object.fromEntries(
    [...init.matchAll(/^provision (\w+) (\w+) (\w+)$/gm)].map(([, name, owner, app]) => [name, { owner, app }]),
  );

const databaseUrl = /^postgresql:\/\/(\w+)_(owner|app):\$\{(\w+):[^@]*@(\w+):5432\/(\w+)$/;

const checkDatabaseUrl = (stack, container, value) => {
  const [, base, role, variable, host, database] = databaseUrl.exec(value) ?? [];
  const created = createdDatabases(stack.init)[database];
  if (!created || base !== database || host !== 'postgres')
    return [`${container} uses a database or role that nobody creates: ${database}`];
  return created[role] === variable
    ? []
    : [`${container} signs in as ${base}_${role} with ${variable}, created with ${created[role]}`];
};

const checkDatabases =
  (stack) =>
  ([name, container]) =>
    ['DATABASE_URL', 'MIGRATION_DATABASE_URL']
      .map((variable) => container.environment?.[variable])
      .filter((value) => value !== undefined)
      .flatMap((value) => checkDatabaseUrl(stack, name, value));

const checkProvisioning = ({ compose, init }) => {
  const given = compose.services.postgres.environment;
  const wanted = Object.values(createdDatabases(init)).flatMap(({ owner, app }) => [owner, app]);
  const problems = wanted
    .filter((variable) => !(variable in given))
    .map((variable) => `postgres is not given ${variable}`);
  for (const attribute of ['nosuperuser', 'nobypassrls'])
    if ((init.match(new RegExp(attribute, 'g')) ?? []).length < 2)
      problems.push(`a role is created without ${attribute}`);
  if (!/^postgres:18/.test(compose.services.postgres.image)) problems.push('PostgreSQL is not version 18');
  return problems;
};

const checkQueue = ({ compose: { services } }) => {
  const command = services.redis.command.join(' ');
  const problems = [];
  if (!/^redis:7/.test(services.redis.image)) problems.push('Redis is not version 7');
  if (!command.includes('--maxmemory-policy noeviction')) problems.push('Redis may forget jobs: noeviction is missing');
  if (!command.includes('--appendonly yes')) problems.push('Redis keeps no append-only file');
  if (!command.includes('--requirepass')) problems.push('Redis lets everybody in');
  return problems;
};

const upstreamsIn = (proxy) =>
  [...proxy.matchAll(/^\s+server ([\w-]+):(\d+) /gm)].map(([, host, port]) => ({ host, port }));
const listening = (proxy) => [...proxy.matchAll(/^\s+listen (\d+)/gm)].map(([, port]) => port);

const gatewaySays = (text) =>
  globSync('apps/gateway/src/**/!(*.spec).ts', { cwd: root }).some((file) => read(file).includes(text));

const checkProxy = (stack) => {
  const { proxy, compose } = stack;
  const gateways = containersOf(stack).filter(([, container]) => appOf(container) === 'gateway' && !container.command);
  const behind = upstreamsIn(proxy);
  const published = compose.services.proxy.ports.map((port) => String(port).split(':')[1]);
  const cookie = /\$cookie_(\w+)/.exec(proxy)?.[1];
  return [
    ...behind
      .filter(({ host, port }) => !listensOn(stack, host, port))
      .map(({ host }) => `the proxy looks for ${host}, where nobody listens`),
    ...gateways
      .filter(([name]) => !behind.some(({ host }) => host === name))
      .map(([name]) => `the proxy does not know ${name}`),
    ...published
      .filter((port) => !listening(proxy).includes(port))
      .map((port) => `the proxy does not listen on ${port}`),
    ...(gatewaySays(`const name = '${cookie}'`) ? [] : [`the gateway sets no cookie ${cookie}`]),
    ...['Upgrade', 'X-Forwarded-For', 'X-Forwarded-Proto'].flatMap((header) =>
      proxy.includes(`proxy_set_header ${header} `) ? [] : [`the proxy does not pass on ${header}`],
    ),
  ];
};

const leastContainers = { scheduling: 2, clients: 1, notifications: 1, payments: 1, inventory: 1, gateway: 2 };

const checkNumbers = (stack) =>
  Object.entries(leastContainers).flatMap(([app, least]) => {
    const running = containersOf(stack).filter(([, container]) => appOf(container) === app && !container.command);
    return running.length >= least ? [] : [`${running.length} of ${least} containers of ${app}`];
  });

const checkDemo = (stack) =>
  containersOf(stack)
    .filter(([, container]) => container.command?.[1] === 'demo.js' && !container.profiles?.includes('demo'))
    .map(([name]) => `${name} would load the demo, whose password is public, without being asked`);

/** Sentences, one per thing that is wrong. */
export function addressProblems(stack) {
  const perContainer = containersOf(stack).flatMap((entry) => [
    ...checkServiceUrls(stack)(entry),
    ...checkDatabases(stack)(entry),
  ]);
  const whole = [checkProvisioning, checkQueue, checkProxy, checkNumbers, checkDemo].flatMap((check) => check(stack));
  return [...perContainer, ...whole];
}
