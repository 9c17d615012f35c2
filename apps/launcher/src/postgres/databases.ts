/** A database, and under which roles it is used. */
export interface OwnedDatabase {
  name: string;
  /** Owns the database and runs its migrations. */
  owner: string;
  /** What the running service connects as; owns nothing. */
  application: string;
}

/** The database of a service. */
export interface ServiceDatabase extends OwnedDatabase {
  service: ServiceName;
}

/** The services behind the gateway, in the order in which they came. */
export const innerServices = ['scheduling', 'clients', 'notifications', 'payments', 'inventory'] as const;
export type InnerService = (typeof innerServices)[number];
export type ServiceName = InnerService | 'gateway';

const owned = (name: string): OwnedDatabase => ({ name, owner: `${name}_owner`, application: `${name}_app` });
const database = (service: ServiceName, name: string): ServiceDatabase => ({ service, ...owned(name) });

export const serviceDatabases: readonly ServiceDatabase[] = [
  ...innerServices.map((service) => database(service, `anteroom_${service}`)),
  database('gateway', 'anteroom_identity'),
];

/** The queues' own, used where they are not in Redis. */
export const queueDatabase = owned('anteroom_queue');

export const roleNames = [...serviceDatabases, queueDatabase].flatMap(({ owner, application }) => [owner, application]);

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
