/** Who owns which database, and under which roles it is used. */
export interface ServiceDatabase {
  service: ServiceName;
  name: string;
  /** Owns the database and runs its migrations. */
  owner: string;
  /** What the running service connects as; owns nothing. */
  application: string;
}

export type ServiceName = 'scheduling' | 'clients' | 'gateway';

const database = (service: ServiceName, name: string): ServiceDatabase => ({
  service,
  name,
  owner: `${name}_owner`,
  application: `${name}_app`,
});

export const serviceDatabases: readonly ServiceDatabase[] = [
  database('scheduling', 'anteroom_scheduling'),
  database('clients', 'anteroom_clients'),
  database('gateway', 'anteroom_identity'),
];

export const roleNames = serviceDatabases.flatMap(({ owner, application }) => [owner, application]);

/** The same server and user, in another database. */
export function inDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** The same server, as that role in that database. */
export function urlFor(serverUrl: string, database: string, role: string, password: string): string {
  const url = new URL(inDatabase(serverUrl, database));
  url.username = role;
  url.password = password;
  return url.href;
}
