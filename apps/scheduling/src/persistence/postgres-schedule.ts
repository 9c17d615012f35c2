import { UnitOfWork } from '@anteroom/platform-persistence';
import { type ClaimTerms, type ContextQuestion, Schedule } from '../application/claiming/schedule';
import type { BookingContext } from '../domain/booking-context';
import { type Claim, areSameSeats, claimLost } from '../domain/claim';
import type { SlotHold } from '../domain/slot-hold';
import { claimSql, exchangeSql, freeSql, takeOverSql } from './claim.sql';
import { type ContextRow, contextFrom } from './context-row';
import { contextSql } from './context.sql';

interface SeatRow {
  seat_id: number;
}

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
    const won = given.length
      ? await this.unitOfWork.query<SeatRow>(exchangeSql, [rows, given, consumed])
      : await this.unitOfWork.query<SeatRow>(claimSql, [rows]);
    requireAll(claims, won);
  }

  async free(ownerIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(freeSql, [ownerIds]);
  }

  private async takeOver(hold: SlotHold, claim: Claim): Promise<void> {
    const { kind, id } = claim.owner;
    requireAll([claim], await this.unitOfWork.query<SeatRow>(takeOverSql, [hold.id, kind, id]));
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

/** @throws TimeTaken for the first claim that lost a seat */
function requireAll(claims: readonly Claim[], won: readonly SeatRow[]): void {
  for (const claim of claims) {
    const lost = claim.seats.filter(({ seatId }) => !won.some(({ seat_id }) => seat_id === seatId));
    if (lost.length > 0) {
      throw claimLost(
        claim,
        lost.map(({ seatId }) => seatId),
      );
    }
  }
}
