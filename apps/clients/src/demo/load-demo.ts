import { type DemoSize, branches, clientCount, demoClients } from '@anteroom/demo-centre';
import type { Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { searchKeyOf } from '../domain/search-key.rules';

const branchIds = branches.map((branch) => branch.id);
const branchSql = `
insert into branch (id, country) select id, country from jsonb_to_recordset($1::jsonb) as t (id uuid, country text)`;
const sql = `
insert into client (id, branch_id, version, name, search_key, phone, email, language, preferred_channel, created_at)
select id, branch_id, 1, name, search_key, phone, email, language, preferred_channel, $2::timestamptz
from jsonb_to_recordset($1::jsonb) as t (
  id uuid, branch_id uuid, name text, search_key text, phone text, email text, language text, preferred_channel text
)`;

/** Fills an empty clients database with the people of the demo centre. */
export class LoadDemo {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what was done, in a sentence; a database in use is never touched */
  async execute(size: DemoSize, now: Temporal.Instant): Promise<string> {
    const rows = demoClients(clientCount[size]).map(({ branch, preferredChannel, ...facts }) => ({
      ...facts,
      branch_id: branches[branch].id,
      search_key: searchKeyOf(facts.name),
      preferred_channel: preferredChannel,
    }));
    return this.unitOfWork.run({ branchIds }, async () => {
      const known = await this.unitOfWork.query('select 1 from client limit 1');
      if (known.length > 0) return 'there are clients already';
      await this.unitOfWork.query(branchSql, [JSON.stringify(branches)]);
      await this.unitOfWork.query(sql, [JSON.stringify(rows), now.toString()]);
      return `${rows.length.toLocaleString('en')} clients, ready`;
    });
  }
}
