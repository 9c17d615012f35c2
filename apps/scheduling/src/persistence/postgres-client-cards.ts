import { UnitOfWork } from '@anteroom/platform-persistence';
import { ClientCards } from '../application/clients/client-cards';
import type { ClientCard } from '../domain/booking-context';

const putSql = `
insert into client_card as c (client_id, branch_id, name, phone, version) values ($1, $2, $3, $4, $5)
on conflict (client_id) do update set name = excluded.name, phone = excluded.phone, version = excluded.version
where c.version < excluded.version
returning client_id`;

/** The copy of the clients' names and phones in PostgreSQL. */
export class PostgresClientCards extends ClientCards {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async put({
    id,
    branchId,
    name,
    phone,
    version,
  }: ClientCard & { branchId: string; version: number }): Promise<boolean> {
    const written = await this.unitOfWork.query(putSql, [id, branchId, name, phone, version]);
    return written.length > 0;
  }
}
