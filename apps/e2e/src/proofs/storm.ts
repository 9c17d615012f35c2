import { randomUUID } from 'node:crypto';
import type { Appointment, SlotHold } from '@anteroom/contracts-scheduling';
import type { Answer, Desk } from '../desk/desk.ts';
import type { Centre, FreeSlot } from '../system/centre.ts';

/** A booking that a desk was told about, with everything needed to ask again. */
export interface Acknowledged {
  appointment: Appointment;
  readonly name: string;
}

/** What a storm did and heard. `unknown` answers were resolved by sending the same key again. */
export interface StormLog {
  readonly booked: Map<string, Acknowledged>;
  readonly cancelled: Set<string>;
  readonly counts: Record<'booked' | 'refused' | 'moved' | 'cancelled' | 'held' | 'unknown', number>;
  /** Answers that no rule allows. */
  readonly strange: Answer<unknown>[];
}

export const emptyLog = (): StormLog => ({
  booked: new Map(),
  cancelled: new Set(),
  counts: { booked: 0, refused: 0, moved: 0, cancelled: 0, held: 0, unknown: 0 },
  strange: [],
});

/** The pause before a desk asks again after an answer that never came, milliseconds. */
const patienceMs = 150;
const lostForGood = 800;
/** A storm in which too little happens ends all the same, and its proof says what was missing. */
const atMostMs = 180_000;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Several desks that book, hold, move and cancel on a few people's day, so that they collide all the time. */
export class Storm {
  readonly log = emptyLog();
  private readonly desks: readonly Desk[];
  private readonly slots: readonly FreeSlot[];
  private readonly chance: () => number;
  #isOver = false;

  constructor(desks: readonly Desk[], slots: readonly FreeSlot[], chance: () => number) {
    this.desks = desks;
    this.slots = slots;
    this.chance = chance;
  }

  static over(centre: Centre, desks: readonly Desk[], chance: () => number): Storm {
    return new Storm(desks, centre.slots(120, { minutes: 20 }), chance);
  }

  /** Every desk goes on until enough has happened, however long a slow machine takes for it. */
  async rage(hasHappened: (log: StormLog) => boolean): Promise<StormLog> {
    this.#isOver = false;
    const until = Date.now() + atMostMs;
    const isOver = () => hasHappened(this.log) || Date.now() > until;
    await Promise.all(this.desks.map((desk) => this.work(desk, isOver))).finally(() => (this.#isOver = true));
    return this.log;
  }

  /** For what goes on beside the storm, as long as it does. */
  get isOver(): boolean {
    return this.#isOver;
  }

  private async work(desk: Desk, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const roll = this.chance();
      if (roll < 0.5) await this.book(desk);
      else if (roll < 0.7) await this.move(desk);
      else if (roll < 0.85) await this.cancel(desk);
      else await this.holdAndRelease(desk);
    }
  }

  private async book(desk: Desk): Promise<void> {
    const slot = this.pick(this.slots);
    const name = `Storm ${randomUUID().slice(0, 13)}`;
    const request = {
      ...slot,
      client: { name, phone: `+4915${String(Math.floor(this.chance() * 1e9)).padStart(9, '0')}` },
    };
    const key = randomUUID();
    const answer = await this.certain(() => desk.book(request, key));
    if (answer.status === 201) {
      this.log.counts.booked += 1;
      this.log.booked.set(answer.body.id, { appointment: answer.body, name });
    } else this.refusedOrStrange(answer);
  }

  private async move(desk: Desk): Promise<void> {
    const known = this.known();
    if (!known) return;
    const slot = this.pick(this.slots);
    const answer = await this.once(() => desk.edit(known.appointment, slot));
    if (answer?.status === 200) {
      this.log.counts.moved += 1;
      known.appointment = answer.body;
    } else if (answer?.status === 412) known.appointment = (answer.body as unknown as { current: Appointment }).current;
    else if (answer) this.refusedOrStrange(answer);
  }

  private async cancel(desk: Desk): Promise<void> {
    const known = this.known();
    if (!known) return;
    const { id } = known.appointment;
    const answer = await this.certain(() => desk.changeStatus(id, 'cancelled', 'Storm'));
    const isGone = answer.status === 200 || (answer.status === 409 && answer.body.code === 'status-not-allowed');
    if (isGone) {
      this.log.counts.cancelled += 1;
      this.log.cancelled.add(id);
    } else this.refusedOrStrange(answer);
  }

  private async holdAndRelease(desk: Desk): Promise<void> {
    const answer = await this.once(() => desk.hold(this.pick(this.slots)));
    if (answer?.status === 201) {
      this.log.counts.held += 1;
      await this.once(() => desk.release((answer.body as SlotHold).id));
    } else if (answer) this.refusedOrStrange(answer);
  }

  private refusedOrStrange(answer: Answer<unknown>): void {
    if (answer.status === 409) this.log.counts.refused += 1;
    else this.log.strange.push(answer);
  }

  /** Asks until there is an answer that says yes or no: a lost one and a 503 are neither. */
  private async certain<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    for (let attempt = 0; attempt < lostForGood; attempt++) {
      const answer = await this.once(ask);
      if (answer) return answer;
      await pause(patienceMs);
    }
    throw new Error('The system did not come back.');
  }

  private async once<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T> | undefined> {
    try {
      const answer = await ask();
      if (answer.status < 500) return answer;
      if (answer.status !== 503) this.log.strange.push(answer);
    } catch {
      // The connection broke before the answer came: whether it was done is not known.
    }
    this.log.counts.unknown += 1;
    return undefined;
  }

  private known(): Acknowledged | undefined {
    const ids = [...this.log.booked.keys()].filter((id) => !this.log.cancelled.has(id));
    return ids.length === 0 ? undefined : this.log.booked.get(this.pick(ids));
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.chance() * from.length)] as T;
  }
}
