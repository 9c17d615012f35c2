import type { ClientClash } from '@anteroom/contracts-scheduling';
import type { Temporal, TimeRange } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Obstacle, Obstacles, type OpenTimes, type PeopleAsked } from '../application/claiming/obstacles';
import type { WantedTime } from '../domain/claim';
import { type MinuteSpan, withClient } from '../domain/free-slots.rules';
import { clashesSql, obstaclesSql, openTimesSql } from './obstacles.sql';

type OpenTimesRow = OpenTimes & { clientElsewhere: MinuteSpan[] };
type ObstacleRow = Omit<Obstacle, 'by'> & { by: Obstacle['by'] | null };

/** What is in the way, read from PostgreSQL after a claim was lost. */
export class PostgresObstacles extends Obstacles {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async listObstacles(wanted: WantedTime, seatIds: readonly number[], now: Temporal.Instant): Promise<Obstacle[]> {
    const { start, end } = wanted.interval.extendedBy(wanted.bufferMinutes);
    const rows = await this.unitOfWork.query<ObstacleRow>(obstaclesSql, [
      wanted.branchId,
      seatIds,
      start.toString(),
      end.toString(),
      wanted.ownerIds,
      now.toString(),
    ]);
    return rows.map(({ by, ...row }) => (by ? { ...row, by } : row));
  }

  listClashes(branchId: string, appointmentIds: readonly string[]): Promise<ClientClash[]> {
    return this.unitOfWork.query<ClientClash>(clashesSql, [branchId, appointmentIds]);
  }

  async readOpenTimes(wanted: WantedTime, span: TimeRange, people: PeopleAsked): Promise<OpenTimes> {
    const [row] = await this.unitOfWork.query<OpenTimesRow>(openTimesSql, [
      wanted.branchId,
      wanted.teamMemberId,
      people,
      wanted.serviceIds,
      wanted.kindIds,
      wanted.unitIds,
      span.start.toString(),
      span.end.toString(),
      wanted.ownerIds,
      wanted.clientId ?? null,
    ]);
    if (!row) return { people: [], kinds: [] };
    const { people: found, kinds, clientElsewhere } = row;
    return { people: found, kinds: withClient(kinds, clientElsewhere, wanted.bufferMinutes) };
  }
}
