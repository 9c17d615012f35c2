import type { FreeSlot } from '@anteroom/contracts-scheduling';
import { DomainError, Temporal, rangeOfDay } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import {
  type Candidate,
  type MinuteSpan,
  type NeededKind,
  clientUnitId,
  freeSlots,
  withClient,
} from '../../domain/free-slots.rules';
import { freeSlotsSql } from './free-slots.sql';
import { longestSpanDays } from './span-of-days';

export interface FreeSlotQuestion {
  readonly branchId: string;
  readonly serviceId: string;
  readonly from: string;
  readonly to: string;
  readonly teamMemberId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly limit: number;
}

interface Row {
  timeZone: string;
  stepMinutes: number;
  bufferMinutes: number | null;
  candidates: Candidate[];
  kinds: { units: (NeededKind['units'][number] & { name: string })[] }[];
  clientElsewhere: MinuteSpan[];
}

const minuteOf = (instant: Temporal.Instant): number => instant.epochMilliseconds / 60_000;
const instantOf = (minute: number): string => Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toString();

/** The first bookable times for a service: people who perform it, rooms and devices, buffers, holds and breaks. */
export class ListFreeSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid-interval` for a reversed or too long span, `unknown-reference` for the service */
  async execute(question: FreeSlotQuestion): Promise<{ slots: FreeSlot[] }> {
    const span = this.spanOf(question);
    const row = await this.read(question, span);
    const date = span.from.toZonedDateTimeISO(row.timeZone).toPlainDate().toString();
    const offered = freeSlots(row.candidates, {
      from: minuteOf(span.from),
      to: minuteOf(span.to),
      bufferMinutes: row.bufferMinutes ?? 0,
      stepMinutes: row.stepMinutes,
      anchor: minuteOf(rangeOfDay(date, row.timeZone).start),
      kinds: withClient(row.kinds, row.clientElsewhere, row.bufferMinutes ?? 0),
      limit: question.limit,
    });
    const names = new Map(row.kinds.flatMap((kind) => kind.units.map((unit) => [unit.id, unit.name] as const)));
    return {
      slots: offered.map((slot) => ({
        teamMemberId: slot.teamMemberId,
        start: instantOf(slot.start),
        end: instantOf(slot.end),
        resources: slot.unitIds.flatMap((id) => (id === clientUnitId ? [] : { id, name: names.get(id) ?? '' })),
      })),
    };
  }

  /** What is asked for, without the past: nobody can be booked there. */
  private spanOf(question: FreeSlotQuestion): { from: Temporal.Instant; to: Temporal.Instant } {
    const asked = Temporal.Instant.from(question.from);
    const to = Temporal.Instant.from(question.to);
    if (Temporal.Instant.compare(asked, to) >= 0) {
      throw new DomainError('invalid-interval', 'The end lies before the start.');
    }
    if (asked.until(to).total('hours') > longestSpanDays * 24) {
      throw new DomainError('invalid-interval', `A span of at most ${longestSpanDays} days can be asked for at once.`);
    }
    const now = this.clock.now();
    return { from: Temporal.Instant.compare(asked, now) < 0 ? now : asked, to };
  }

  private async read(question: FreeSlotQuestion, span: { from: Temporal.Instant; to: Temporal.Instant }): Promise<Row> {
    const values = [
      question.branchId,
      question.serviceId,
      span.from.toString(),
      span.to.toString(),
      question.teamMemberId ?? null,
      this.clock.now().toString(),
      question.clientId ?? null,
    ];
    const [row] = await this.unitOfWork.read({ branchIds: [question.branchId] }, () =>
      this.unitOfWork.query<Row>(freeSlotsSql, values),
    );
    if (!row || row.bufferMinutes === null) {
      throw new DomainError('unknown-reference', 'This service is not offered in this branch.', { field: 'serviceId' });
    }
    return row;
  }
}
