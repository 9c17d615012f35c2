import { DomainError, NotFound } from '@anteroom/kernel';
import { UnitOfWork, constraintErrors } from '@anteroom/platform-persistence';
import { LockMode } from '@mikro-orm/postgresql';
import { Client } from '../domain/client';
import { ClientRegister, type Registered } from '../domain/client-register';

const facts = 'id, name, phone, email, language, preferred_channel as "preferredChannel", version';
const addSql = `
insert into client (id, branch_id, version, name, search_key, phone, email, language, preferred_channel, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (branch_id, phone, search_key) where phone is not null do nothing
returning ${facts}`;
const findSql = `select ${facts} from client where branch_id = $1 and phone = $2 and search_key = $3`;
const countrySql = 'select country from branch where id = $1';

const refusing = constraintErrors({
  client_once: () => {
    const message = 'Another client has this name and phone already.';
    return new DomainError('invalid', message, { fields: [{ path: 'phone', message }] });
  },
});

/** The register in PostgreSQL: the unique index `client_once` decides who adds; a second one waits and then finds. */
export class SqlClientRegister extends ClientRegister {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async findOrAdd(client: Client): Promise<Registered> {
    const [added] = await this.unitOfWork.query<Registered['client']>(addSql, rowOf(client));
    if (added) return { client: added, outcome: 'created' };
    const key = [client.branchId, client.phone, client.searchKey];
    const [known] = await this.unitOfWork.query<Registered['client']>(findSql, key);
    if (!known) throw new Error('A client that stood in the way is not visible: the branch scope is wrong.');
    return { client: known, outcome: 'found' };
  }

  async getForChange(clientId: string): Promise<Client> {
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const client = await this.unitOfWork.em.findOne(Client, { id: clientId }, options);
    if (!client) throw new NotFound('client');
    return client;
  }

  async save(): Promise<void> {
    await refusing(() => this.unitOfWork.em.flush());
  }

  async findCountry(branchId: string): Promise<string | undefined> {
    const [branch] = await this.unitOfWork.query<{ country: string }>(countrySql, [branchId]);
    return branch?.country;
  }
}

const rowOf = (client: Client): unknown[] => [
  client.id,
  client.branchId,
  client.version,
  client.name,
  client.searchKey,
  client.phone,
  client.email,
  client.language,
  client.preferredChannel,
  client.createdAt.toString(),
];
