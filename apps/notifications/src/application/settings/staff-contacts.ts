import type { StaffContact } from '@anteroom/contracts-notifications';
import { UnitOfWork } from '@anteroom/platform-persistence';

const listSql = `
select team_member_id as "teamMemberId", name, email from staff_contact where branch_id = $1 order by name`;
const setSql = `
insert into staff_contact (team_member_id, branch_id, name, email) values ($1, $2, $3, $4)
on conflict (team_member_id) do update set name = excluded.name, email = excluded.email`;
const removeSql = 'delete from staff_contact where team_member_id = $1 and branch_id = $2';

/** The team members who are told of their appointments. */
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
}

/** Tells a team member of their appointments from now on, or no longer. */
export class SetStaffContact {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ branchId, teamMemberId, name, email }: StaffContactCommand): Promise<void> {
    await this.unitOfWork.run({ branchIds: [branchId] }, () =>
      email === null
        ? this.unitOfWork.query(removeSql, [teamMemberId, branchId])
        : this.unitOfWork.query(setSql, [teamMemberId, branchId, name, email]),
    );
  }
}
