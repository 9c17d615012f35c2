import type { QueuePlace } from '@anteroom/platform-messaging';
import type { Logger } from '@anteroom/platform-observability';
import { ShutdownSequence, Sweep } from '@anteroom/platform-persistence';
import type { FactoryProvider, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { ReplanOutdated } from './application/following/replan-outdated';
import { Channels } from './application/sending/channel';
import { AnnounceDue } from './application/sending/announce-due';
import { FindLost } from './application/sending/find-lost';
import { SendDue } from './application/sending/send-due';
import { WakeUps } from './application/sending/wake-ups';
import { QueuedWakeUps } from './queue/queued-wake-ups';

/** The net under every wake-up: what is due leaves within about a second, whatever was lost. */
const sendEveryMs = 1_000;
const announceEveryMs = 1_000;
const findLostEveryMs = 1_000;
const replanEveryMs = 1_000;

/** What the service does of itself, in any number of processes side by side. */
export class NotificationSweeps implements OnApplicationBootstrap {
  readonly #sending: Sweep;
  readonly #others: readonly Sweep[];

  constructor(
    sendDue: SendDue,
    findLost: FindLost,
    replan: ReplanOutdated,
    private readonly channels: Channels,
    private readonly shutdown: ShutdownSequence,
    failures: Logger,
  ) {
    this.#sending = new Sweep({ name: 'due messages', everyMs: sendEveryMs, work: () => sendDue.execute(), failures });
    this.#others = [
      new Sweep({ name: 'lost messages', everyMs: findLostEveryMs, work: () => findLost.execute(channels), failures }),
      new Sweep({ name: 'outdated plans', everyMs: replanEveryMs, work: () => replan.execute(), failures }),
    ];
  }

  /** Sends what is due at once. */
  sendNow(): Promise<void> {
    return this.#sending.now();
  }

  /** What is on its way is finished before the channels close. */
  onApplicationBootstrap(): void {
    this.shutdown.register('relay', () => Promise.all([this.channels.sms.close(), this.channels.email.close()]));
    for (const sweep of [this.#sending, ...this.#others]) {
      sweep.start();
      this.shutdown.register('relay', () => sweep.stop());
    }
  }
}

export function sweepsProvider(failures: Logger): FactoryProvider<NotificationSweeps> {
  type Needs = [SendDue, FindLost, ReplanOutdated, Channels, ShutdownSequence];
  return {
    provide: NotificationSweeps,
    inject: [SendDue, FindLost, ReplanOutdated, Channels, ShutdownSequence],
    useFactory: (...needs: Needs) => new NotificationSweeps(...needs, failures),
  };
}

/** Sets wake-ups for what falls due soon, and looks at the ledger whenever one comes. */
export class Waking implements OnApplicationBootstrap {
  readonly #announcing: Sweep;

  constructor(
    private readonly wakeUps: QueuedWakeUps,
    private readonly sweeps: NotificationSweeps,
    announceDue: AnnounceDue,
    private readonly shutdown: ShutdownSequence,
    failures: Logger,
  ) {
    const work = () => announceDue.execute();
    this.#announcing = new Sweep({ name: 'coming messages', everyMs: announceEveryMs, work, failures });
  }

  onApplicationBootstrap(): void {
    this.wakeUps.start(() => this.sweeps.sendNow());
    this.#announcing.start();
    this.shutdown.register('consumers', () => this.#announcing.stop());
    this.shutdown.register('consumers', () => this.wakeUps.close());
  }
}

export function wakingProviders(place: QueuePlace, failures: Logger): Provider[] {
  type Needs = [QueuedWakeUps, NotificationSweeps, AnnounceDue, ShutdownSequence];
  return [
    { provide: QueuedWakeUps, useFactory: () => new QueuedWakeUps(place) },
    { provide: WakeUps, useExisting: QueuedWakeUps },
    {
      provide: Waking,
      inject: [QueuedWakeUps, NotificationSweeps, AnnounceDue, ShutdownSequence],
      useFactory: (...needs: Needs) => new Waking(...needs, failures),
    },
  ];
}
