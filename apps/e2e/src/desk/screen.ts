import type { CalendarChange, DaySnapshot } from '@anteroom/contracts-scheduling';
import type { ClientToServerEvents, DayChanged, OpenDayAnswer, ServerToClientEvents } from '@anteroom/contracts-live';
import { type Socket, io } from 'socket.io-client';
import type { Desk } from './desk.ts';

type DaySocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** How long a screen waits for a push that is missing before it asks, milliseconds (consistency.md). */
const gapPatienceMs = 100;

/** A screen that follows one day as the front desk does: snapshot, pushes in order, questions about gaps. */
export class Screen {
  readonly #things = new Map<string, unknown>();
  readonly #waiting = new Map<number, DayChanged>();
  /** Hears every push at the moment it arrives, before it is applied. */
  onPush: (update: DayChanged) => void = () => undefined;
  revision = -1;
  /** Revisions that were applied twice or backwards: there must be none. */
  readonly faults: string[] = [];
  #gapTimer: NodeJS.Timeout | undefined;
  #opening: Promise<void> | undefined;

  readonly socket: DaySocket;
  private readonly branchId: string;
  private readonly date: string;

  private constructor(socket: DaySocket, branchId: string, date: string) {
    this.socket = socket;
    this.branchId = branchId;
    this.date = date;
    socket.on('connect', () => {
      // What was asked on the connection before this one may never be answered.
      this.#opening = undefined;
      void this.open().catch(() => undefined);
    });
    socket.on('day:changed', (update) => this.hear(update));
  }

  static async open(desk: Desk, date: string, gatewayUrl = desk.gatewayUrl): Promise<Screen> {
    const socket: DaySocket = io(gatewayUrl, {
      transports: ['websocket'],
      extraHeaders: { cookie: desk.cookie },
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    const screen = new Screen(socket, desk.branchId, date);
    await new Promise<void>((ready, failed) => {
      socket.once('connect_error', failed);
      socket.once('connect', () => {
        socket.off('connect_error', failed);
        void screen.open().then(ready, failed);
      });
    });
    return screen;
  }

  /** What the screen shows, as comparable text. */
  shown(): string {
    return comparable(this.#things);
  }

  close(): void {
    clearTimeout(this.#gapTimer);
    this.socket.disconnect();
  }

  open(): Promise<void> {
    if (this.#opening) return this.#opening;
    const opening = this.#open().finally(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    this.#opening = opening;
    return opening;
  }

  async #open(): Promise<void> {
    const known = this.revision < 0 ? {} : { revision: this.revision };
    const command = { branchId: this.branchId, date: this.date, ...known };
    const answer: OpenDayAnswer = await this.socket.timeout(5_000).emitWithAck('day:open', command);
    if (!answer.ok) throw new Error(`The day does not open: ${JSON.stringify(answer.problem)}`);
    if ('snapshot' in answer) this.#take(answer.snapshot);
    else if (answer.changes.revision > this.revision) this.#apply(answer.changes.revision, answer.changes.changes);
    this.#drain();
  }

  private hear(update: DayChanged): void {
    if (update.branchId !== this.branchId || update.date !== this.date) return;
    this.onPush(update);
    if (update.revision <= this.revision) return;
    this.#waiting.set(update.revision, update);
    this.#drain();
  }

  #drain(): void {
    for (const update of [...this.#waiting.values()].sort((a, b) => a.revision - b.revision)) {
      const { revision, since = revision - 1, changes } = update;
      if (since <= this.revision && revision > this.revision) this.#apply(revision, changes);
    }
    for (const revision of this.#waiting.keys()) if (revision <= this.revision) this.#waiting.delete(revision);
    clearTimeout(this.#gapTimer);
    if (this.#waiting.size > 0) {
      this.#gapTimer = setTimeout(() => void this.open().catch(() => undefined), gapPatienceMs);
    }
  }

  #take(snapshot: DaySnapshot): void {
    if (snapshot.revision < this.revision) this.faults.push(`snapshot ${snapshot.revision} after ${this.revision}`);
    this.#things.clear();
    for (const [key, value] of things(snapshot)) this.#things.set(key, value);
    this.revision = snapshot.revision;
  }

  #apply(revision: number, changes: readonly CalendarChange[]): void {
    for (const change of changes) {
      const key = `${change.kind} ${change.id}`;
      const before = this.#things.get(key) as { version?: number } | undefined;
      const after = change.value as { version?: number } | null;
      if (before?.version && after?.version && after.version < before.version) {
        this.faults.push(`${key}: version ${after.version} after ${before.version}`);
      }
      if (after) this.#things.set(key, after);
      else this.#things.delete(key);
    }
    this.revision = revision;
  }
}

function things(snapshot: DaySnapshot): [string, unknown][] {
  return [
    ...snapshot.teamMembers.map((one) => [`shift ${one.id}`, one] as [string, unknown]),
    ...snapshot.appointments.map((one) => [`appointment ${one.id}`, one] as [string, unknown]),
    ...snapshot.holds.map((one) => [`hold ${one.id}`, one] as [string, unknown]),
    ...snapshot.events.map((one) => [`event ${one.id}`, one] as [string, unknown]),
    ...snapshot.blocks.map((one) => [`block ${one.id}`, one] as [string, unknown]),
  ];
}

/** A snapshot as the text that {@link Screen.shown} is compared with. */
export const shownBy = (snapshot: DaySnapshot): string => comparable(new Map(things(snapshot)));

function comparable(all: ReadonlyMap<string, unknown>): string {
  const lines = [...all].map(([key, value]) => `${key} ${JSON.stringify(value, inOrder)}`);
  return lines.sort().join('\n');
}

function inOrder(key: string, value: unknown): unknown {
  // Renewing a hold moves its end without a revision: screens hear it as `hold:renewed`, not as a change of the day.
  if (key === 'expiresAt') return undefined;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
