import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import type { Surroundings } from '../application/calendar/surroundings';
import { BranchNames } from '../application/clients/branch-names';
import type { Appointment } from '../domain/appointment';

const namesSql = `
select time_zone as "timeZone", currency, coalesce((
  select json_object_agg(id, name) from (
    select id, name from team_member where id = any($2::uuid[])
    union all select id, name from resource_unit where id = any($3::uuid[])) named), '{}') as names
from branch where id = $1`;

export class PostgresBranchNames extends BranchNames {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async read(branchId: string, appointments: readonly Appointment[]): Promise<Surroundings> {
    const people = appointments.map(({ teamMemberId }) => teamMemberId);
    const units = appointments.flatMap(({ resourceUnitIds }) => resourceUnitIds);
    const [row] = await this.unitOfWork.query<Surroundings>(namesSql, [branchId, people, units]);
    if (!row) throw new NotFound('branch');
    return row;
  }
}
