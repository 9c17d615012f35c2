// What a container may do, who reaches it, and when it counts as up.
import { appOf, containersOf, exists, isJob, read } from '../stack.testing.mjs';

const isRoot = (user) => user === undefined || /^(0|root)(:|$)/.test(String(user));

const lockdown = (container) => ({
  'runs as root': isRoot(container.user),
  'can write to its own file system': container.read_only !== true,
  'has no place for temporary files': !container.tmpfs?.some((place) => place.startsWith('/tmp')),
  'keeps capabilities': container.cap_drop?.[0] !== 'ALL' || (container.cap_add ?? []).length > 0,
  'may gain privileges': !container.security_opt?.includes('no-new-privileges:true') || container.privileged === true,
  'has no limit of memory': !container.mem_limit,
  'has no limit of processes': !container.pids_limit,
  'sees the Docker engine': JSON.stringify(container.volumes ?? []).includes('docker.sock'),
  "uses the host's network": container.network_mode !== undefined,
});

const checkLockdown = ([name, container]) =>
  Object.entries(lockdown(container)).flatMap(([complaint, isSo]) => (isSo ? [`${name} ${complaint}`] : []));

/** Messages to people leave by a network of their own; it leads out only, and nobody else stands in it. */
const networksOf = { notifications: ['inside,outward'], other: ['inside'] };

const checkDoor = ([name, container]) => {
  const problems = [];
  if (name !== 'proxy' && container.ports) problems.push(`${name} publishes a port: only the proxy may`);
  if (name !== 'proxy' && !networksOf[name === 'notifications' ? name : 'other'].includes(container.networks?.join()))
    problems.push(`${name} is not in the inside network alone`);
  return problems;
};

const checkNetworks = ({ compose }) =>
  compose.networks?.inside?.internal === true ? [] : ['the inside network is open to the outside'];

const healthCommandOf = (container) => container.healthcheck?.test ?? [];

const checkHealth = ([name, container]) => {
  const command = healthCommandOf(container);
  if (isJob(container)) return [];
  if (command.length < 2) return [`${name} has no health check`];
  if (!appOf(container)) return [];
  const [, program, script] = command;
  if (program !== 'node' || !exists(`deploy/docker/${script}`))
    return [`the health check of ${name} runs what is not in the image`];
  const asked = /\}(\/[\w/]+)`/.exec(read(`deploy/docker/${script}`))?.[1];
  const answers = read('libs/platform/http/src/create-http-service.ts').includes(`'${asked}'`);
  return answers ? [] : [`the health check of ${name} asks ${asked}, which no service answers`];
};

const fulfils = {
  service_healthy: (container) => healthCommandOf(container).length > 1,
  service_completed_successfully: isJob,
};

const checkDependencies =
  (stack) =>
  ([name, container]) =>
    Object.entries(container.depends_on ?? {}).flatMap(([other, { condition }]) => {
      const target = stack.compose.services[other];
      if (!target) return [`${name} waits for ${other}, which does not exist`];
      return fulfils[condition]?.(target) ? [] : [`${name} waits for ${other} to be ${condition}, which it never is`];
    });

const checkMigrated = ([name, container]) => {
  const app = appOf(container);
  if (!app || name === `${app}-migrate`) return [];
  const waits = container.depends_on?.[`${app}-migrate`]?.condition === 'service_completed_successfully';
  return waits ? [] : [`${name} does not wait for its migrations`];
};

/** Sentences, one per thing that is wrong. */
export function containerProblems(stack) {
  const checks = [checkLockdown, checkDoor, checkHealth, checkDependencies(stack), checkMigrated];
  return [...checkNetworks(stack), ...containersOf(stack).flatMap((entry) => checks.flatMap((check) => check(entry)))];
}
