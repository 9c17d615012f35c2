import { UnitOfWork, failureCodeOf } from '@anteroom/platform-persistence';
import { type ClaimTerms, type ContextQuestion, Schedule } from '../application/claiming/schedule';
import type { BookingContext } from '../domain/booking-context';
import { type Claim, type ClaimedSeat, areSameSeats, claimLost } from '../domain/claim';
import type { SlotHold } from '../domain/slot-hold';
import { claimSql, exchangeSql, freeSql, takeOverSql } from './claim.sql';
import { type ContextRow, contextFrom } from './context-row';
import { contextSql } from './context.sql';
import { clientDaysParam } from './mates.sql';

/** How `require_seats` ends a transaction; its detail lists the seats. */
const seatsLost = 'ST001';

/** The seats of a branch in PostgreSQL, where the exclusion constraint on `occupancy` has the last word. */
export class PostgresSchedule extends Schedule {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async read(question: ContextQuestion): Promise<BookingContext> {
    const services = question.services.map(({ serviceId, quantity }) => ({ service_id: serviceId, quantity }));
    const [row] = await this.unitOfWork.query<ContextRow>(contextSql, [
      question.branchId,
      question.teamMemberId,
      JSON.stringify(services),
      question.start.toString(),
      question.end?.toString() ?? null,
      question.holdId ?? null,
      question.unitIds,
      question.clientId ?? null,
      question.askerId,
      question.now.toString(),
      question.otherPersonIds ?? [],
      clientDaysParam(question.visitsOf ?? []),
    ]);
    return contextFrom(row, question.holdId);
  }

  async claim(claims: readonly Claim[], { consuming, freeing = [] }: ClaimTerms = {}): Promise<void> {
    const [only] = claims;
    if (consuming && only && claims.length === 1 && freeing.length === 0 && fits(consuming, only)) {
      await this.takeOver(consuming, only);
      return;
    }
    const consumed = consuming ? [consuming.id] : [];
    const given = [...freeing, ...consumed];
    const rows = JSON.stringify(claims.flatMap(rowsOf));
    if (given.length > 0) await this.take(claims, exchangeSql, [rows, given, consumed]);
    else await this.take(claims, claimSql, [rows]);
  }

  async free(ownerIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(freeSql, [ownerIds]);
  }

  private async takeOver(hold: SlotHold, claim: Claim): Promise<void> {
    const { kind, id } = claim.owner;
    await this.take([claim], takeOverSql, [hold.id, kind, id, claim.seats.map((seat) => seatFrom(claim, seat))]);
  }

  /** @throws TimeTaken for the first claim that lost a seat */
  private async take(claims: readonly Claim[], sql: string, values: readonly unknown[]): Promise<void> {
    try {
      await this.unitOfWork.query(sql, values);
    } catch (error) {
      throw failureCodeOf(error) === seatsLost ? lostTo(claims, error) : error;
    }
  }
}

/** Whether the hold occupies exactly what the claim wants. */
function fits(hold: SlotHold, claim: Claim): boolean {
  const seatIds = claim.seats.map(({ seatId }) => seatId);
  return hold.during.equals(claim.during) && areSameSeats(hold.time.seatIds, seatIds);
}

function rowsOf({ owner, seats, during, wanted }: Claim): object[] {
  return seats.map(({ seatId }) => ({
    seat_id: seatId,
    starts_at: during.start.toString(),
    ends_at: during.end.toString(),
    owner_kind: owner.kind,
    owner_id: owner.id,
    branch_id: wanted.branchId,
  }));
}

/** A seat from one moment on, as the database's `seat_from` writes it. */
const seatFrom = ({ during }: Claim, { seatId }: ClaimedSeat): string => `${seatId}@${during.start.epochMilliseconds}`;

function lostTo(claims: readonly Claim[], error: unknown): unknown {
  const lost = String((error as { detail?: unknown }).detail).split(',');
  const seatsLostBy = (claim: Claim) => claim.seats.filter((seat) => lost.includes(seatFrom(claim, seat)));
  const loser = claims.find((claim) => seatsLostBy(claim).length > 0);
  if (!loser) return error;
  return claimLost(
    loser,
    seatsLostBy(loser).map(({ seatId }) => seatId),
  );
}
