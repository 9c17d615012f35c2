import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { roleNames } from '../postgres/databases.ts';
import { StartFailure } from '../start-failure.ts';
import { readJson, writeJson } from './remembered.ts';

/** Everything this installation keeps to itself; made once, in `secrets.json`. */
export interface Secrets {
  postgresPassword: string;
  redisPassword: string;
  identitySecret: string;
  /** By role. */
  rolePasswords: Record<string, string>;
}

/** Reads them and adds what is missing (a role of a new service). */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = (readJson(file) ?? {}) as Partial<Secrets>;
  if (kept.postgresPassword === undefined && existsSync(join(dataDir, 'postgres'))) throw lostSecrets(file);
  const secrets: Secrets = {
    postgresPassword: kept.postgresPassword ?? secret(),
    redisPassword: kept.redisPassword ?? secret(),
    identitySecret: kept.identitySecret ?? secret(),
    rolePasswords: Object.fromEntries(roleNames.map((role) => [role, kept.rolePasswords?.[role] ?? secret()])),
  };
  writeJson(file, secrets);
  return secrets;
}

const lostSecrets = (file: string) =>
  new StartFailure(
    `${file} is gone, and with it the password of the database beside it. Put the file back, ` +
      'or begin anew with: npm start -- --reset',
  );

const secret = () => randomBytes(24).toString('hex');
