import type { Secrets } from '../data-folder/secrets.ts';
import { serviceDatabases, urlFor, type ServiceName } from '../postgres/databases.ts';

/** The stores and secrets every service of one system shares. */
export interface Surroundings {
  /** Of the superuser; no service ever sees it. */
  postgresUrl: string;
  redisUrl: string;
  secrets: Secrets;
}

type Environment = Record<string, string>;

/** What a running service needs: the application role, never the owner's. */
export function serviceEnvironment(service: ServiceName, surroundings: Surroundings): Environment {
  const { redisUrl, secrets } = surroundings;
  return {
    DATABASE_URL: databaseUrl(service, 'application', surroundings),
    REDIS_URL: redisUrl,
    IDENTITY_SECRET: secrets.identitySecret,
  };
}

/** What migrating and loading the demo need besides: the owner's role. */
export function ownerEnvironment(service: ServiceName, surroundings: Surroundings): Environment {
  return {
    ...serviceEnvironment(service, surroundings),
    MIGRATION_DATABASE_URL: databaseUrl(service, 'owner', surroundings),
  };
}

function databaseUrl(
  service: ServiceName,
  as: 'owner' | 'application',
  { postgresUrl, secrets }: Surroundings,
): string {
  const database = serviceDatabases.find((candidate) => candidate.service === service);
  if (database === undefined) throw new Error(`${service} has no database`);
  const role = database[as];
  return urlFor(postgresUrl, database.name, role, secrets.rolePasswords[role] ?? '');
}

const ours = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'REDIS_URL', 'IDENTITY_SECRET', 'PORT', 'HOST'];

/** The launcher's own environment without what it decides itself (its DATABASE_URL is the superuser's). */
export function inheritedEnvironment(env: NodeJS.ProcessEnv): Environment {
  const entries = Object.entries(env).filter(([name, value]) => value !== undefined && !ours.includes(name));
  return { ...(Object.fromEntries(entries) as Environment), NODE_ENV: 'production' };
}
