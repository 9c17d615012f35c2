import { Colleague, Id, LocalDate, type Problem } from '@anteroom/contracts-shared';
import {
  type CalendarChange,
  type DaySnapshot,
  MoveHold,
  PlaceHold,
  type RenewedHold,
  type SlotHold,
} from '@anteroom/contracts-scheduling';
import { z } from 'zod';

export const OpenDay = z.strictObject({ branchId: Id, date: LocalDate, revision: z.int().min(0).optional() });
export const CloseDay = z.strictObject({ branchId: Id, date: LocalDate });
export const HoldPlace = PlaceHold.extend({ branchId: Id });
export const HoldMove = MoveHold.extend({ branchId: Id, id: Id });
export const HoldRef = z.strictObject({ branchId: Id, id: Id });
export const Attention = z.strictObject({ state: z.enum(['active', 'away']) });

/** A colleague who has the branch open, and the day they look at. */
export const Presence = z.strictObject({
  user: Colleague,
  state: z.enum(['active', 'away']),
  date: LocalDate.nullable(),
});

export type Refused = { ok: false; problem: Problem };
export type OpenDayAnswer =
  | { ok: true; snapshot: DaySnapshot }
  | { ok: true; changes: { revision: number; changes: CalendarChange[] } }
  | Refused;
export type HoldAnswer = { ok: true; hold: SlotHold } | Refused;
export type RenewAnswer = { ok: true; hold: RenewedHold } | Refused;
export type PlainAnswer = { ok: true } | Refused;

export interface DayChanged {
  branchId: string;
  date: string;
  revision: number;
  /**
   * The revision that this one follows on, where several travel together: many came at once, or some were lost and are
   * made good. `changes` then holds the last value of everything since. Left out: `revision - 1`.
   */
  since?: number;
  changes: CalendarChange[];
}
export interface PresenceChanged {
  branchId: string;
  users: z.infer<typeof Presence>[];
}
/** `pushes: 'delayed'`: the queue backend is away; screens poll until it is `'live'` again. */
export interface LiveState {
  pushes: 'live' | 'delayed';
}

/** Screen → gateway; every command is acknowledged. */
export interface ClientToServerEvents {
  'day:open': (command: z.input<typeof OpenDay>, answer: (result: OpenDayAnswer) => void) => void;
  'day:close': (command: z.input<typeof CloseDay>, answer: (result: PlainAnswer) => void) => void;
  'hold:place': (command: z.input<typeof HoldPlace>, answer: (result: HoldAnswer) => void) => void;
  'hold:move': (command: z.input<typeof HoldMove>, answer: (result: HoldAnswer) => void) => void;
  'hold:renew': (command: z.input<typeof HoldRef>, answer: (result: RenewAnswer) => void) => void;
  'hold:release': (command: z.input<typeof HoldRef>, answer: (result: PlainAnswer) => void) => void;
  'presence:attention': (command: z.input<typeof Attention>, answer: (result: PlainAnswer) => void) => void;
}

/** Gateway → screen. */
export interface ServerToClientEvents {
  'day:changed': (update: DayChanged) => void;
  'hold:renewed': (update: RenewedHold) => void;
  'presence:changed': (update: PresenceChanged) => void;
  'live:state': (update: LiveState) => void;
  'session:ended': () => void;
}

export type Presence = z.infer<typeof Presence>;
