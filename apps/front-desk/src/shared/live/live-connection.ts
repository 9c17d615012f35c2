import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { DayChanged, PresenceChanged, TopicChanged } from '@anteroom/contracts-live';
import type { RenewedHold } from '@anteroom/contracts-scheduling';
import { Subject } from 'rxjs';
import { ApiProblem } from '../api/api-problem';
import { SessionStore } from '../session/session-store';
import { backOffMs } from './back-off';
import { type ConnectionState, type LinkFacts, connectionState, sameState, slowSinceAfter } from './connection-state';
import {
  type CommandAnswer,
  type CommandInput,
  type LiveCommand,
  type LiveSocket,
  LiveSocketOpener,
} from './live-socket';
import { withRoundTrip } from './round-trips';

const answerWithinMs = 5_000;
/** How often it is looked at how long the server has been silent. */
const tickMs = 250;

/** The socket to the gateway: connects while somebody is signed in, comes back by itself, says how it is doing. */
@Injectable({ providedIn: 'root' })
export class LiveConnection {
  private readonly opener = inject(LiveSocketOpener);
  private readonly session = inject(SessionStore);
  private socket: Promise<LiveSocket> | undefined;
  private link: LiveSocket | undefined;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  private readonly facts = signal<LinkFacts>(beforeFirst());
  private readonly moment = signal(Date.now());
  private readonly pushesDelayed = signal(false);

  readonly state = computed<ConnectionState>(
    () => (this.session.signedIn() ? connectionState(this.facts(), this.moment()) : { kind: 'signed-out' }),
    { equal: sameState },
  );
  readonly connected = computed(() => this.facts().connected);
  /** The queue behind the pushes is away: what is on screen is polled. */
  readonly delayed = this.pushesDelayed.asReadonly();

  readonly reconnected = new Subject<void>();
  readonly dayChanged = new Subject<DayChanged>();
  readonly holdRenewed = new Subject<RenewedHold>();
  readonly presenceChanged = new Subject<PresenceChanged>();
  readonly topicChanged = new Subject<TopicChanged>();

  constructor() {
    effect(() => {
      const signedIn = this.session.signedIn();
      untracked(() => (signedIn ? this.start() : this.stop()));
    });
    const ticking = setInterval(() => this.moment.set(Date.now()), tickMs);
    const wake = () => this.wake();
    const cut = () => this.renewLink();
    window.addEventListener('online', wake);
    window.addEventListener('offline', cut);
    document.addEventListener('visibilitychange', wake);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(ticking);
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', cut);
      document.removeEventListener('visibilitychange', wake);
      this.stop();
    });
  }

  /** @throws ApiProblem `offline` without a connection, or when no acknowledgement comes */
  async send<C extends LiveCommand>(command: C, input: CommandInput<C>): Promise<CommandAnswer<C>> {
    const link = this.link;
    if (!link?.connected) throw ApiProblem.offline();
    const sentAt = performance.now();
    const answer = await link.ask(command, input, answerWithinMs).catch(() => undefined);
    if (answer === undefined) throw ApiProblem.offline();
    this.measured(performance.now() - sentAt);
    return answer;
  }

  /** Does not wait for the next attempt. */
  tryNow(): void {
    if (!this.session.signedIn() || this.link?.connected) return;
    this.attempt = 0;
    this.schedule(0);
  }

  /** Cuts a link that no longer answers; the next attempt follows. */
  renewLink(): void {
    this.link?.disconnect();
  }

  private start(): void {
    this.facts.set(beforeFirst());
    this.attempt = 0;
    this.schedule(0);
  }

  private stop(): void {
    clearTimeout(this.retry);
    this.facts.set(beforeFirst());
    this.link?.disconnect();
  }

  private wake(): void {
    if (document.visibilityState === 'visible') this.tryNow();
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), afterMs);
  }

  private async connect(): Promise<void> {
    this.socket ??= this.openSocket();
    const link = await this.socket.catch(() => undefined);
    if (link === undefined) {
      this.socket = undefined;
      this.lost('unreachable');
    } else if (this.session.signedIn() && !link.connected) {
      link.connect();
    }
  }

  private async openSocket(): Promise<LiveSocket> {
    const link = await this.opener.open({
      connected: () => this.arrived(),
      heard: () => this.facts.update((facts) => ({ ...facts, heardAt: Date.now() })),
      lost: (reason) => this.lost(reason),
    });
    link.on('day:changed', (update) => this.dayChanged.next(update));
    link.on('hold:renewed', (update) => this.holdRenewed.next(update));
    link.on('presence:changed', (update) => this.presenceChanged.next(update));
    link.on('topic:changed', (update) => this.topicChanged.next(update));
    link.on('live:state', ({ pushes }) => this.pushesDelayed.set(pushes === 'delayed'));
    link.on('session:ended', () => this.session.end());
    this.link = link;
    return link;
  }

  private arrived(): void {
    this.attempt = 0;
    this.facts.update((facts) => ({
      ...facts,
      connected: true,
      everConnected: true,
      heardAt: undefined,
      trips: [],
      slowSince: undefined,
    }));
    this.moment.set(Date.now());
    this.reconnected.next();
  }

  private lost(reason: 'cut' | 'unreachable' | 'refused'): void {
    if (!this.session.signedIn()) return;
    this.facts.update((facts) => (facts.connected ? { ...facts, connected: false, lostAt: Date.now() } : facts));
    if (reason === 'refused') void this.session.check();
    this.schedule(backOffMs(this.attempt, Math.random()));
    this.attempt += 1;
  }

  private measured(ms: number): void {
    this.facts.update((facts) => {
      const trips = withRoundTrip(facts.trips, ms);
      return { ...facts, trips, slowSince: slowSinceAfter(trips, facts.slowSince, Date.now()) };
    });
  }
}

function beforeFirst(): LinkFacts {
  return {
    connected: false,
    lostAt: Date.now(),
    everConnected: false,
    heardAt: undefined,
    trips: [],
    slowSince: undefined,
  };
}
