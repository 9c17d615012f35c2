import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { BranchNames, type BranchSurroundings } from '../application/clients/branch-names';
import type { Appointment } from '../domain/appointment';

const namesSql = `
select time_zone as "timeZone", coalesce((
  select json_object_agg(id, name) from (
    select id, name from team_member where id = any($2::uuid[])
    union all select id, name from resource_unit where id = any($3::uuid[])) named), '{}') as names
from branch where id = $1`;

export class PostgresBranchNames extends BranchNames {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async read(branchId: string, appointments: readonly Appointment[]): Promise<BranchSurroundings> {
    const people = appointments.map(({ teamMemberId }) => teamMemberId);
    const units = appointments.flatMap(({ resourceUnitIds }) => resourceUnitIds);
    const [row] = await this.unitOfWork.query<BranchSurroundings>(namesSql, [branchId, people, units]);
    if (!row) throw new NotFound('branch');
    return row;
  }
}
