import { UnitOfWork } from '@anteroom/platform-persistence';
import type { Client } from '../domain/client';
import { ClientRegister, type Registered } from '../domain/client-register';

const addSql = `
insert into client (id, branch_id, version, name, search_key, phone, created_at) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (branch_id, phone, search_key) where phone is not null do nothing
returning id`;
const findSql = `
select id, name, phone, version from client where branch_id = $1 and phone = $2 and search_key = $3`;

/** The register in PostgreSQL: the unique index `client_once` decides who adds; a second one waits and then finds. */
export class SqlClientRegister extends ClientRegister {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async findOrAdd(client: Client): Promise<Registered> {
    const values = [client.id, client.branchId, client.version, client.name, client.searchKey, client.phone];
    const added = await this.unitOfWork.query(addSql, [...values, client.createdAt.toString()]);
    const { id, name, phone, version } = client;
    if (added.length > 0) return { client: { id, name, phone, version }, outcome: 'created' };
    const key = [client.branchId, client.phone, client.searchKey];
    const [known] = await this.unitOfWork.query<Registered['client']>(findSql, key);
    if (!known) throw new Error('A client that stood in the way is not visible: the branch scope is wrong.');
    return { client: known, outcome: 'found' };
  }
}
