import { DomainError, NotFound, Temporal, TimeRange } from '@anteroom/kernel';
import { Colleague, type Staff } from './staff';

/** Seconds: how long a hold lasts without being renewed, and how long it outlives a lost connection. */
export const holdLifetimeSeconds = 60;
export const holdGraceSeconds = 15;
/** How many live holds one person may have at a time. */
export const holdsPerPerson = 3;

export interface HeldTime {
  readonly teamMemberId: string;
  /** Without the buffer. */
  readonly interval: TimeRange;
  readonly bufferMinutes: number;
  readonly unitIds: readonly string[];
  /** Sorted. */
  readonly seatIds: readonly number[];
}

export interface SlotHoldState {
  readonly id: string;
  readonly branchId: string;
  readonly heldBy: Colleague;
  readonly placedAt: Temporal.Instant;
  readonly time: HeldTime;
  readonly expiresAt: Temporal.Instant;
}

/** Time that somebody keeps while they fill in the appointment window. */
export class SlotHold implements SlotHoldState {
  readonly id: string;
  readonly branchId: string;
  readonly heldBy: Colleague;
  readonly placedAt: Temporal.Instant;
  readonly time: HeldTime;
  readonly expiresAt: Temporal.Instant;

  /** As it was stored. */
  constructor(state: SlotHoldState) {
    this.id = state.id;
    this.branchId = state.branchId;
    this.heldBy = state.heldBy;
    this.placedAt = state.placedAt;
    this.time = state.time;
    this.expiresAt = state.expiresAt;
  }

  static place(placed: { id: string; branchId: string; time: HeldTime; by: Staff; now: Temporal.Instant }): SlotHold {
    const { id, branchId, time, now } = placed;
    const expiresAt = now.add({ seconds: holdLifetimeSeconds });
    return new SlotHold({ id, branchId, heldBy: Colleague.of(placed.by), placedAt: now, time, expiresAt });
  }

  /** What it occupies, buffer included. */
  get during(): TimeRange {
    return this.time.interval.extendedBy(this.time.bufferMinutes);
  }

  isExpired(now: Temporal.Instant): boolean {
    return Temporal.Instant.compare(this.expiresAt, now) <= 0;
  }

  /** The same hold on another time, renewed. */
  movedTo(time: HeldTime, now: Temporal.Instant): SlotHold {
    const expiresAt = now.add({ seconds: holdLifetimeSeconds });
    const { id, branchId, heldBy, placedAt } = this;
    return new SlotHold({ id, branchId, heldBy, placedAt, time, expiresAt });
  }

  /** @throws DomainError `change-not-allowed` when it is somebody else's */
  requireHolder(by: Staff): void {
    if (this.heldBy.id === by.id) return;
    throw new DomainError('change-not-allowed', `This time is held by ${this.heldBy.name}, who alone can change that.`);
  }

  /** @throws DomainError `hold-expired` */
  requireLive(now: Temporal.Instant): void {
    if (this.isExpired(now)) throw holdExpired();
  }
}

export function holdExpired(): DomainError {
  return new DomainError('hold-expired', 'The hold on this time has expired. Choose the time again to keep it.');
}

/** @throws DomainError `hold-limit-reached` */
export function requireHoldToSpare(liveHolds: number): void {
  if (liveHolds < holdsPerPerson) return;
  const detail = `You already hold ${holdsPerPerson} times. Save or close one of them first.`;
  throw new DomainError('hold-limit-reached', detail, { limit: holdsPerPerson });
}

/** @throws NotFound when there is no such hold */
export function holdOrNotFound(hold: SlotHold | null | undefined): SlotHold {
  if (!hold) throw new NotFound('slot hold');
  return hold;
}
