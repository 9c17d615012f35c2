import type { StaffContact } from '@anteroom/contracts-notifications';
import { DomainError } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';

const columns = `team_member_id as "teamMemberId", version, name, email`;
const listSql = `select ${columns} from staff_contact where branch_id = $1 order by name`;
const findSql = `select ${columns} from staff_contact where team_member_id = $1 and branch_id = $2`;
/** Writes the version behind the one that was seen, or nothing. */
const setSql = `
insert into staff_contact (team_member_id, branch_id, name, email, version) values ($1, $2, $3, $4, $5 + 1)
on conflict (team_member_id) do update set name = excluded.name, email = excluded.email, version = excluded.version
where staff_contact.version = $5 and staff_contact.branch_id = $2
returning ${columns}`;

/** The team members who are told of their appointments, or were. */
export class ListStaffContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(branchId: string): Promise<StaffContact[]> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => this.unitOfWork.query(listSql, [branchId]));
  }
}

export interface StaffContactCommand {
  readonly branchId: string;
  readonly teamMemberId: string;
  readonly name: string;
  /** Null: no longer told. */
  readonly email: string | null;
  /** What it was based on; 0: nobody had written an address down. */
  readonly version: number;
}

/** Tells a team member of their appointments from now on, or no longer. */
export class SetStaffContact {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `stale` with the current contact */
  async execute({ branchId, teamMemberId, name, email, version }: StaffContactCommand): Promise<StaffContact> {
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const current = await this.find(branchId, teamMemberId);
      const isStale = (current?.version ?? 0) !== version;
      const values = [teamMemberId, branchId, name, email, version];
      const [saved] = isStale ? [] : await this.unitOfWork.query<StaffContact>(setSql, values);
      if (saved) return saved;
      const now = await this.find(branchId, teamMemberId);
      throw new DomainError('stale', 'Somebody else changed this address meanwhile.', { current: now ?? null });
    });
  }

  private async find(branchId: string, teamMemberId: string): Promise<StaffContact | undefined> {
    const [contact] = await this.unitOfWork.query<StaffContact>(findSql, [teamMemberId, branchId]);
    return contact;
  }
}
