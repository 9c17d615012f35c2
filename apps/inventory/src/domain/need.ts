import { shareOf } from './cost.rules';
import type { AttendanceStatus, WriteOffAt } from './phase.rules';
import { type Phase, phaseOf } from './phase.rules';

export type Purpose = 'consumable' | 'sale';

/** Goods that an appointment took by one movement and has not put back. */
export interface Outstanding {
  readonly movementId: string;
  readonly lotId: string;
  readonly quantity: number;
  readonly value: number;
}

/** The appointment as far as goods follow it. */
export interface Attendance {
  readonly appointmentId: string;
  readonly branchId: string;
  readonly status: AttendanceStatus;
  readonly writeOffAt: WriteOffAt;
  readonly startsAt: string;
  /** The local date of the visit: what expires before it cannot be used in it. */
  readonly onDate: string;
}

export interface NeedState {
  readonly appointmentId: string;
  readonly branchId: string;
  readonly productId: string;
  readonly purpose: Purpose;
  readonly phase: Phase;
  readonly startsAt: string;
  readonly onDate: string;
  readonly planned: number;
  readonly override: number | null;
  readonly reserved: number;
  readonly posted: number;
  readonly revision: number;
  readonly outstanding: readonly Outstanding[];
}

/** What one appointment needs of one product, and how much of it is reserved or taken. Quantities in write-off units. */
export class Need {
  /** As it was read: what is written depends on which way it went. */
  readonly before: NeedState;
  private heldOn: string;

  constructor(private state: NeedState) {
    this.before = state;
    this.heldOn = state.onDate;
  }

  static of(attendance: Attendance, productId: string, purpose: Purpose): Need {
    const { appointmentId, branchId, startsAt, onDate, status, writeOffAt } = attendance;
    const phase = phaseOf(status, writeOffAt);
    const nothing = { planned: 0, override: null, reserved: 0, posted: 0, revision: 0, outstanding: [] };
    return new Need({ appointmentId, branchId, productId, purpose, phase, startsAt, onDate, ...nothing });
  }

  get now(): NeedState {
    return this.state;
  }

  /** What counts: the plan, or what a person wrote over it. */
  get amount(): number {
    return amountOf(this.state);
  }

  /** The date of the visit when its goods were reserved. */
  get reservedOn(): string {
    return this.heldOn;
  }

  get toReserve(): number {
    return this.state.phase === 'reserve' ? this.amount : 0;
  }

  get toPost(): number {
    return this.state.phase === 'write-off' ? this.amount : 0;
  }

  get missing(): number {
    return missingOf(this.state);
  }

  /** Whether anything is different from what was read. */
  get isChanged(): boolean {
    return this.state !== this.before;
  }

  follow(attendance: Attendance): void {
    const { startsAt, onDate, status, writeOffAt } = attendance;
    this.change({ startsAt, onDate, phase: phaseOf(status, writeOffAt) });
  }

  plan(planned: number): void {
    this.change({ planned });
  }

  /** @param amount null: back to the plan */
  overrideBy(amount: number | null): void {
    this.change({ override: amount });
  }

  reserve(quantity: number): void {
    this.change({ reserved: quantity });
    this.heldOn = this.state.onDate;
  }

  /** @returns the number of this settling */
  take(quantity: number): void {
    this.change({ posted: this.state.posted + quantity });
  }

  nextRevision(): void {
    this.change({ revision: this.state.revision + 1 });
  }

  /** What has to go back to the shelf, last taken first. A part is worth its share of what was taken. */
  putBack(quantity: number): Outstanding[] {
    const back: Outstanding[] = [];
    let rest = quantity;
    const kept = [...this.state.outstanding];
    while (rest > 0) {
      const last = kept.pop();
      if (!last) throw new RangeError('More is put back than was taken.');
      const part = Math.min(rest, last.quantity);
      const value = shareOf(last.value, part, last.quantity);
      back.push({ ...last, quantity: part, value });
      if (part < last.quantity) kept.push({ ...last, quantity: last.quantity - part, value: last.value - value });
      rest -= part;
    }
    this.change({ posted: this.state.posted - quantity, outstanding: kept });
    return back;
  }

  private change(change: Partial<NeedState>): void {
    const keys = Object.keys(change) as (keyof NeedState)[];
    if (keys.some((key) => change[key] !== this.state[key])) this.state = { ...this.state, ...change };
  }
}

export function amountOf({ override, planned }: Pick<NeedState, 'override' | 'planned'>): number {
  return override ?? planned;
}

export function missingOf(state: Pick<NeedState, 'phase' | 'reserved' | 'posted' | 'override' | 'planned'>): number {
  return state.phase === 'none' ? 0 : Math.max(0, amountOf(state) - state.reserved - state.posted);
}

/** Goods belong to who uses them first, whoever booked first; of two visits at the same time always the same one comes first. */
export function inOrderOfUse(a: Need, b: Need): number {
  const [first, second] = [Date.parse(a.now.startsAt), Date.parse(b.now.startsAt)];
  if (first !== second) return first - second;
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** What tells needs apart. */
export function keyOf({ now }: Need): string {
  return `${now.appointmentId} ${now.purpose} ${now.productId}`;
}
