import { UnitOfWork } from '@anteroom/platform-persistence';
import { Templates, type WrittenTemplate } from '../application/templates/templates';

const listSql = `
select branch_id as "branchId", kind, channel, language, version, subject, text
from template where branch_id = any ($1::uuid[])`;

const saveSql = `
insert into template (branch_id, kind, channel, language, version, subject, text) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (branch_id, kind, channel, language) do update
set version = excluded.version, subject = excluded.subject, text = excluded.text
where template.version = excluded.version - 1
returning 1 as saved`;

export class SqlTemplates extends Templates {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  list(branchIds: readonly string[]): Promise<WrittenTemplate[]> {
    return this.unitOfWork.query(listSql, [branchIds]);
  }

  async save({ branchId, kind, channel, language, version, subject, text }: WrittenTemplate): Promise<boolean> {
    const values = [branchId, kind, channel, language, version, subject, text];
    return (await this.unitOfWork.query(saveSql, values)).length > 0;
  }
}
