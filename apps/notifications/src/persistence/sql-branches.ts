import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Branch, Branches } from '../application/branches';
import { type Settings, firstSettings } from '../domain/settings.rules';

const listSql = `
select b.id, b.name, b.time_zone as "timeZone", b.language, s.version, s.lead_minutes as "leadMinutes",
  s.confirmation_minutes as "confirmationMinutes", s.undo_seconds as "undoSeconds", s.channels, s.phone
from branch b left join branch_setting s on s.branch_id = b.id`;

const saveSql = `
insert into branch_setting (branch_id, version, lead_minutes, confirmation_minutes, undo_seconds, channels, phone)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (branch_id) do update set version = excluded.version, lead_minutes = excluded.lead_minutes,
  confirmation_minutes = excluded.confirmation_minutes, undo_seconds = excluded.undo_seconds,
  channels = excluded.channels, phone = excluded.phone`;

type Row = Omit<Branch, 'settings'> & { [Key in keyof Settings]: Settings[Key] | null };

export class SqlBranches extends Branches {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async listIds(): Promise<string[]> {
    const rows = await this.unitOfWork.read({ branchIds: [] }, () =>
      this.unitOfWork.query<{ id: string }>('select id from branch'),
    );
    return rows.map(({ id }) => id);
  }

  async get(branchId: string): Promise<Branch> {
    const [row] = await this.unitOfWork.query<Row>(`${listSql} where b.id = $1`, [branchId]);
    if (!row) throw new Error('This branch is not known to the notifications service.');
    return branchOf(row);
  }

  async list(): Promise<Branch[]> {
    return (await this.unitOfWork.query<Row>(listSql)).map(branchOf);
  }

  async saveSettings(branchId: string, settings: Settings): Promise<void> {
    const { version, leadMinutes, confirmationMinutes, undoSeconds, channels, phone } = settings;
    const values = [version, leadMinutes, confirmationMinutes, undoSeconds, channels, phone];
    await this.unitOfWork.query(saveSql, [branchId, ...values]);
  }
}

function branchOf({ id, name, timeZone, language, version, ...rest }: Row): Branch {
  if (version === null) return { id, name, timeZone, language, settings: firstSettings };
  return { id, name, timeZone, language, settings: { ...(rest as Settings), version } };
}
