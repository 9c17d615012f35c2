import type { Secrets } from '../data-folder/secrets.ts';
import {
  queueDatabase,
  serviceDatabases,
  urlFor,
  type OwnedDatabase,
  type ServiceName,
} from '../postgres/databases.ts';

/** Where the queues are: a Redis, or the database of their own in the PostgreSQL of the services. */
export type Queue = { kind: 'redis'; url: string } | { kind: 'postgres' };

/** The stores and secrets every service of one system shares. */
export interface Surroundings {
  /** Of the superuser; no service ever sees it. */
  postgresUrl: string;
  queue: Queue;
  secrets: Secrets;
}

type Environment = Record<string, string>;

/** What a running service needs: the application role, never the owner's. */
export function serviceEnvironment(service: ServiceName, surroundings: Surroundings): Environment {
  return {
    DATABASE_URL: databaseUrl(databaseOf(service), 'application', surroundings),
    ...queueEnvironment(surroundings),
    IDENTITY_SECRET: surroundings.secrets.identitySecret,
  };
}

/** What migrating and loading the demo need besides: the owner's role. */
export function ownerEnvironment(service: ServiceName, surroundings: Surroundings): Environment {
  return {
    ...serviceEnvironment(service, surroundings),
    MIGRATION_DATABASE_URL: databaseUrl(databaseOf(service), 'owner', surroundings),
  };
}

function queueEnvironment(surroundings: Surroundings): Environment {
  const { queue } = surroundings;
  return queue.kind === 'redis'
    ? { REDIS_URL: queue.url }
    : { QUEUE_DATABASE_URL: databaseUrl(queueDatabase, 'application', surroundings) };
}

function databaseOf(service: ServiceName): OwnedDatabase {
  const database = serviceDatabases.find((candidate) => candidate.service === service);
  if (database === undefined) throw new Error(`${service} has no database`);
  return database;
}

function databaseUrl(
  database: OwnedDatabase,
  as: 'owner' | 'application',
  { postgresUrl, secrets }: Surroundings,
): string {
  const role = database[as];
  return urlFor(postgresUrl, database.name, role, secrets.rolePasswords[role] ?? '');
}

const ours = [
  ...['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'REDIS_URL', 'QUEUE_DATABASE_URL'],
  ...['IDENTITY_SECRET', 'PORT', 'HOST', 'DEMO_NOW'],
];

/** The launcher's own environment without what it decides itself (its DATABASE_URL is the superuser's). */
export function inheritedEnvironment(env: NodeJS.ProcessEnv): Environment {
  const entries = Object.entries(env).filter(([name, value]) => value !== undefined && !ours.includes(name));
  return { ...(Object.fromEntries(entries) as Environment), NODE_ENV: 'production' };
}
