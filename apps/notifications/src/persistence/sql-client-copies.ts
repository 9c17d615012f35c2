import { UnitOfWork } from '@anteroom/platform-persistence';
import { ClientCopies, type ClientCopy } from '../application/following/client-copies';

const putSql = `
insert into client (id, branch_id, version, name, phone, email, language, preferred_channel)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (id) do update set version = excluded.version, name = excluded.name, phone = excluded.phone,
  email = excluded.email, language = excluded.language, preferred_channel = excluded.preferred_channel
where client.version < excluded.version
returning 1 as put`;

export class SqlClientCopies extends ClientCopies {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async put({ id, branchId, version, name, phone, email, language, preferredChannel }: ClientCopy): Promise<boolean> {
    const values = [id, branchId, version, name, phone, email, language, preferredChannel];
    return (await this.unitOfWork.query(putSql, values)).length > 0;
  }
}
