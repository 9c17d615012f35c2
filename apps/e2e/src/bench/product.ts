import type { DayChanged } from '@anteroom/contracts-live';
import { type Socket, io } from 'socket.io-client';
import type { Desk } from '../desk/desk.ts';
import type { Centre, FreeSlot } from '../system/centre.ts';
import { Arrivals } from './arrivals.ts';

/** So many days before the last one are booked in turn; the last one is left as it is. */
const manyDays = 20;

/** How screens recognise a thing before its id is known to the one who made it. */
const markOf = (kind: string, teamMemberId: string, start: string): string =>
  `${kind} ${teamMemberId} ${Date.parse(start)}`;

/** Anteroom as the benchmark drives it: desks that book, and screens on both gateways that follow the days. */
export class Product {
  readonly arrivals: Arrivals;
  private readonly desks: readonly Desk[];
  private readonly centre: Centre;
  private readonly screens: Socket[];
  private next = 0;

  private constructor(centre: Centre, desks: readonly Desk[], screens: Socket[], arrivals: Arrivals) {
    this.centre = centre;
    this.desks = desks;
    this.screens = screens;
    this.arrivals = arrivals;
  }

  static async open(centre: Centre, desks: readonly Desk[], screens: number): Promise<Product> {
    const arrivals = new Arrivals(screens);
    const sockets = Array.from({ length: screens }, (_, i) =>
      follow(desks[i % desks.length] as Desk, centre, arrivals),
    );
    return new Product(centre, desks, await Promise.all(sockets), arrivals);
  }

  /** Books the next free slot: of one day after another, or of many days in turn. */
  async book(days: 'one' | 'many' = 'one'): Promise<string> {
    const { desk, slot } = this.turn(days);
    const request = { ...slot, comment: 'bench' };
    const answer = await desk.book(request);
    if (answer.status !== 201) throw new Error(`booking answered ${answer.status}: ${answer.body.detail ?? ''}`);
    return markOf('appointment', slot.teamMemberId, slot.start);
  }

  /** Holds the next free slot; `release` gives it back. */
  async hold(): Promise<{ mark: string; release: () => Promise<unknown> }> {
    const { desk, slot } = this.turn();
    const answer = await desk.hold(slot);
    if (answer.status !== 201) throw new Error(`holding answered ${answer.status}: ${answer.body.detail ?? ''}`);
    return { mark: markOf('hold', slot.teamMemberId, slot.start), release: () => desk.release(answer.body.id) };
  }

  close(): void {
    for (const screen of this.screens) screen.disconnect();
  }

  private turn(days: 'one' | 'many' = 'one'): { desk: Desk; slot: FreeSlot } {
    const n = this.next++;
    const date = days === 'many' ? this.centre.dates.at(-2 - (n % manyDays)) : undefined;
    const [slot] = this.centre.slots(1, { minutes: 15, date });
    return { desk: this.desks[n % this.desks.length] as Desk, slot: slot as FreeSlot };
  }
}

async function follow(desk: Desk, centre: Centre, arrivals: Arrivals): Promise<Socket> {
  const socket = io(desk.gatewayUrl, {
    transports: ['websocket'],
    extraHeaders: { cookie: desk.cookie },
    forceNew: true,
  });
  socket.on('day:changed', ({ changes }: DayChanged) => {
    for (const { kind, value } of changes) {
      if (value && 'start' in value) arrivals.heard(markOf(kind, value.teamMemberId, value.start));
    }
  });
  await new Promise<void>((ready) => socket.once('connect', ready));
  for (const date of centre.dates) {
    const answer = await socket.timeout(10_000).emitWithAck('day:open', { branchId: centre.branchId, date });
    if (!answer.ok) throw new Error(`the day does not open: ${JSON.stringify(answer)}`);
  }
  return socket;
}
