import { Attention, type PlainAnswer, type Presence } from '@anteroom/contracts-live';
import { randomUUID } from 'node:crypto';
import { Coalescing } from './coalescing';
import type { Lookers } from './day-commands';
import { type LiveServer, type PresenceHere, type Screen, branchRoom } from './live-types';
import { mergePresence } from './presence.rules';
import type { Command, Granted } from './screen-commands';

/** Screens hear of presence at most this often. */
const tellPauseMs = (): number => 500;
const repeatEveryMs = 5_000;
/** A gateway that was not heard of for this long is gone, and its people with it. */
const forgottenAfterMs = 12_000;

interface Elsewhere {
  readonly here: PresenceHere;
  readonly heardAt: number;
}

/**
 * Who has which branch open, on all gateways. Each tells the others who is on it, whenever that changes and every few
 * seconds; so it works without a store, and with Redis away everybody still sees the people of their own gateway.
 */
export class PresenceBoard implements Lookers {
  private readonly gatewayId = randomUUID();
  private readonly elsewhere = new Map<string, Elsewhere>();
  private readonly told = new Coalescing(tellPauseMs, (branchId) => this.tellScreens(branchId));
  private readonly announced = new Coalescing(tellPauseMs, () => this.announce());
  private repeating: NodeJS.Timeout | undefined;

  constructor(private readonly io: LiveServer) {}

  readonly attention: Command<typeof Attention, Granted<PlainAnswer>> = {
    schema: Attention,
    route: { name: 'presence', right: 'signed-in' },
    work: async ({ command: { state }, screen }) => {
      this.turn(screen, state);
      return { ok: true };
    },
  };

  start(): void {
    this.io.on('presence:here', (here) => this.hear(here));
    this.io.on('presence:asked', () => this.announced.ask('all'));
    this.io.serverSideEmit('presence:asked');
    this.repeating = setInterval(() => this.repeat(), repeatEveryMs).unref();
  }

  stop(): void {
    clearInterval(this.repeating);
    this.told.stop();
    this.announced.stop();
  }

  cameTo(screen: Screen, branchId: string): void {
    screen.emit('presence:changed', { branchId, users: this.of(branchId) });
    this.changed(branchId);
  }

  leftFrom(branchId: string): void {
    this.changed(branchId);
  }

  private turn(screen: Screen, state: Presence['state']): void {
    if (screen.data.attention === state) return;
    screen.data.attention = state;
    for (const branchId of branchesOf(screen)) this.changed(branchId);
  }

  private changed(branchId: string): void {
    this.told.ask(branchId);
    this.announced.ask('all');
  }

  private tellScreens(branchId: string): void {
    this.io.local.to(branchRoom(branchId)).emit('presence:changed', { branchId, users: this.of(branchId) });
  }

  private announce(): void {
    this.io.serverSideEmit('presence:here', { gatewayId: this.gatewayId, branches: this.here() });
  }

  private repeat(): void {
    this.announce();
    const oldest = Date.now() - forgottenAfterMs;
    for (const [gatewayId, { here, heardAt }] of this.elsewhere) {
      if (heardAt > oldest) continue;
      this.elsewhere.delete(gatewayId);
      for (const branchId of Object.keys(here.branches)) this.told.ask(branchId);
    }
  }

  private hear(here: PresenceHere): void {
    const before = this.elsewhere.get(here.gatewayId)?.here.branches ?? {};
    this.elsewhere.set(here.gatewayId, { here, heardAt: Date.now() });
    for (const branchId of new Set([...Object.keys(before), ...Object.keys(here.branches)])) {
      const isSame = JSON.stringify(before[branchId]) === JSON.stringify(here.branches[branchId]);
      if (!isSame) this.told.ask(branchId);
    }
  }

  private of(branchId: string): Presence[] {
    const remote = [...this.elsewhere.values()].flatMap(({ here }) => here.branches[branchId] ?? []);
    return mergePresence([...(this.here()[branchId] ?? []), ...remote]);
  }

  private here(): Record<string, Presence[]> {
    const branches: Record<string, Presence[]> = {};
    for (const screen of this.io.sockets.sockets.values()) {
      for (const branchId of branchesOf(screen)) (branches[branchId] ??= []).push(presenceOf(screen, branchId));
    }
    for (const [branchId, screens] of Object.entries(branches)) branches[branchId] = mergePresence(screens);
    return branches;
  }
}

function branchesOf(screen: Screen): Set<string> {
  return new Set([...screen.data.days.values()].map(({ branchId }) => branchId));
}

function presenceOf({ data: { user, attention, days } }: Screen, branchId: string): Presence {
  const latest = [...days.values()].filter((day) => day.branchId === branchId).at(-1);
  return { user, state: attention, date: latest?.date ?? null };
}
