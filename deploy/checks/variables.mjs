// Whether every service gets the environment it checks at its start, and no secret stands in a file.
import { appOf, containersOf } from '../stack.testing.mjs';

/** `${NAME:?…}`: from the environment, and a refusal to start without it. */
const reference = /\$\{(\w+)(:\?[^}]*)?([^}]*)\}/g;

const valuesOf = (container) => [
  ...Object.values(container.environment ?? {}).map(String),
  ...[container.command ?? []].flat().map(String),
  ...(container.volumes ?? []),
];

const referencesIn = (text) =>
  [...text.matchAll(reference)].map(([, name, refusal]) => ({ name, isRequired: Boolean(refusal) }));

/** The value as compose would pass it, with something plausible for every secret. */
export const filledIn = (text) =>
  text.replaceAll(reference, (_, name) =>
    name === 'PUBLIC_ORIGINS' ? 'https://desk.example' : name.toLowerCase().repeat(4),
  );

const environmentOf = (container) =>
  Object.fromEntries(
    Object.entries(container.environment ?? {}).map(([name, value]) => [name, filledIn(String(value))]),
  );

const isSecret = (name) => /PASSWORD|SECRET|TOKEN|AUTH$/.test(name);
const passwordIn = (value) => /^\w+:\/\/[^:/@]*:(.+)@/.exec(value)?.[1];
const isOneReference = (text) => /^\$\{\w+:\?[^}]+\}$/.test(text);

const checkSecrets = ([name, container]) =>
  Object.entries(container.environment ?? {}).flatMap(([variable, raw]) => {
    const secret = isSecret(variable) ? String(raw) : passwordIn(String(raw));
    return secret === undefined || isOneReference(secret)
      ? []
      : [`${variable} of ${name} is a secret written down or with a default`];
  });

const checkReferences = (stack) => {
  const used = containersOf(stack).flatMap(([, container]) => valuesOf(container).flatMap(referencesIn));
  const names = new Set(used.map(({ name }) => name));
  return [
    ...used.filter(({ isRequired }) => !isRequired).map(({ name }) => `${name} may be left out silently`),
    ...[...names].filter((name) => !stack.exampleNames.includes(name)).map((name) => `${name} is not in example.env`),
    ...stack.exampleNames.filter((name) => !names.has(name)).map((name) => `${name} of example.env is used nowhere`),
    ...[...stack.exampleText.matchAll(/^(\w+)=\S+/gm)].map(([, name]) => `${name} has a default in example.env`),
  ];
};

const programOf = (container) => (container.command ?? ['node', 'main.js'])[1];

/** Runs the service's own check of its environment over what compose gives it. */
const checkRunning = (name, read, environment) => {
  try {
    read(environment);
    return [];
  } catch (error) {
    return error.problems.map((problem) => `${name}: ${problem}`);
  }
};

/** Jobs with the key of the owner get that and nothing else that is secret. */
const checkJob = (name, migration, environment) => [
  ...migration.filter((variable) => !environment[variable]).map((variable) => `${name}: ${variable} is missing`),
  ...Object.keys(environment)
    .filter((variable) => isSecret(variable) || ['DATABASE_URL', 'REDIS_URL'].includes(variable))
    .map((variable) => `${name} is told ${variable}, which it does not need`),
];

const checkExpectations =
  ({ expectations }) =>
  ([name, container]) => {
    const read = expectations.readers[appOf(container)];
    if (!read) return [];
    const environment = environmentOf(container);
    if (programOf(container) !== 'main.js') return checkJob(name, expectations.migration, environment);
    return checkRunning(name, read, environment);
  };

/** A running service must not hold the key of the role that owns its tables. */
const checkOwner = ([name, container]) => {
  const holdsOwner = /_owner:/.test(JSON.stringify(container.environment ?? {}));
  return holdsOwner && programOf(container) === 'main.js' ? [`${name} knows the password of its database's owner`] : [];
};

/** Sentences, one per thing that is wrong. */
export function variableProblems(stack) {
  const checks = [checkSecrets, checkExpectations(stack), checkOwner];
  return [
    ...checkReferences(stack),
    ...containersOf(stack).flatMap((entry) => checks.flatMap((check) => check(entry))),
  ];
}
