import { Colleague, Id, LiveTopic, LocalDate, type Problem } from '@anteroom/contracts-shared';
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
/** One thing to watch; see `liveTopics` for what `id` is. */
export const TopicRef = z.strictObject({ branchId: Id, topic: LiveTopic, id: z.string().min(1).max(64) });
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
/** A watched thing is different: the whole of it, as its own read answers it. Lower versions than seen are old news. */
export interface TopicChanged extends z.infer<typeof TopicRef> {
  version: number;
  value: unknown;
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
  'topic:watch': (command: z.input<typeof TopicRef>, answer: (result: PlainAnswer) => void) => void;
  'topic:leave': (command: z.input<typeof TopicRef>, answer: (result: PlainAnswer) => void) => void;
  'presence:attention': (command: z.input<typeof Attention>, answer: (result: PlainAnswer) => void) => void;
}

/** Gateway → screen. */
export interface ServerToClientEvents {
  'day:changed': (update: DayChanged) => void;
  'hold:renewed': (update: RenewedHold) => void;
  'presence:changed': (update: PresenceChanged) => void;
  'topic:changed': (update: TopicChanged) => void;
  'live:state': (update: LiveState) => void;
  'session:ended': () => void;
}

export type TopicRef = z.infer<typeof TopicRef>;
export type Presence = z.infer<typeof Presence>;
