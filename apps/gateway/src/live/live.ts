import type { DayChanged } from '@anteroom/contracts-live';
import type { LiveChanged, Message } from '@anteroom/contracts-shared';
import type { Logger } from '@anteroom/platform-observability';
import type { Server as HttpServer } from 'node:http';
import type { OpenSessions } from '../application/open-sessions';
import type { RequestRates } from '../application/request-rates';
import type { Services } from '../application/services';
import { DayCommands } from './day-commands';
import { DayFeed } from './day-feed';
import { HoldCommands } from './hold-commands';
import { createLiveServer } from './live-server';
import { type HoldRenewal, type LiveServer, type OpenedDay, type Screen, branchRoom, dayRoom } from './live-types';
import { PacedPushes } from './paced-pushes';
import { PresenceBoard } from './presence';
import type { GatewayLinks } from './gateway-links';
import { RevisionWatch } from './revision-watch';
import { ScreenCommands } from './screen-commands';
import { TopicCommands } from './topic-commands';
import type { SessionsOfScreens } from './sessions-of-screens';

/** The session ended, or this gateway stops: neither says that the person is gone. */
const cutByGateway = new Set([
  'server namespace disconnect',
  'server shutting down',
  'forced close',
  'forced server close',
]);

export interface LiveParts {
  readonly openSessions: OpenSessions;
  readonly sessions: SessionsOfScreens;
  readonly services: Services;
  readonly rates: RequestRates;
  readonly links: GatewayLinks;
  readonly logger: Logger;
}

/** Everything that goes over the sockets: how the parts of this room hang together. */
export class Live {
  private readonly feed: DayFeed;
  private readonly watch: RevisionWatch;
  private readonly paced = new PacedPushes({
    push: (update) => this.io?.local.to(dayRoom(update)).emit('day:changed', update),
    countScreens: (day) => this.feed.countScreens(day),
  });
  private io: LiveServer | undefined;
  private presence: PresenceBoard | undefined;
  private topics: TopicCommands | undefined;

  constructor(private readonly parts: LiveParts) {
    this.feed = new DayFeed({
      push: (update) => this.paced.push(update),
      missing: (day, since) => void this.watch.fetch(day, since),
    });
    this.watch = new RevisionWatch(this.feed, parts.services, () => parts.links.pushes(), parts.logger);
  }

  start(http: HttpServer, origins: readonly string[]): void {
    const { openSessions, sessions, services, rates, links, logger } = this.parts;
    const io = createLiveServer(http, { openSessions, links, origins });
    const presence = new PresenceBoard(io);
    const days = new DayCommands(this.feed, services, presence);
    const holds = new HoldCommands(services, openSessions, (renewal) => this.renewed(renewal));
    const topics = new TopicCommands(io);
    const commands = new ScreenCommands(openSessions, rates, logger);
    io.on('connection', (screen) => this.welcome(screen, { commands, days, holds, topics, presence }));
    io.on('hold:renewed', (renewal) => {
      if (renewal.keptBy !== null) holds.keptElsewhere(renewal);
      this.tellRenewed(renewal);
    });
    links.onChange((pushes) => {
      io.local.emit('live:state', { pushes });
      this.watch.hurry();
    });
    this.io = io;
    this.presence = presence;
    this.topics = topics;
    sessions.start(io, [days, topics]);
    presence.start();
    this.watch.start();
  }

  /** A day got a new revision, heard from the queue or from its broadcast to all gateways: to the screens here. */
  dayChanged(update: DayChanged): void {
    this.feed.accept(update);
  }

  /**
   * Something that screens may be watching is different: told to those who do, on all gateways.
   * @throws Error before the sockets are open; the queue brings it again
   */
  async topicChanged(message: Message<typeof LiveChanged>): Promise<void> {
    if (!this.topics) throw new Error('The sockets are not open yet.');
    await this.topics.push(message);
  }

  /** Screens of this gateway that have the day open. */
  countScreens(day: OpenedDay): number {
    return this.feed.countScreens(day);
  }

  /** A hold lives longer (or, loosened, shorter): told to everybody who has its branch open. */
  renewed(renewal: HoldRenewal): void {
    this.io?.serverSideEmit('hold:renewed', renewal);
    this.tellRenewed(renewal);
  }

  /** Cuts the connections, so that the screens go to another gateway at once; what they hold stays theirs. */
  async stop(): Promise<void> {
    await Promise.all([this.watch.stop(), this.parts.sessions.stop()]);
    this.presence?.stop();
    this.paced.stop();
    this.io?.engine.close();
    await this.io?.of('/').adapter.close();
    this.parts.links.close();
  }

  private tellRenewed({ branchId, id, expiresAt }: HoldRenewal): void {
    this.io?.local.to(branchRoom(branchId)).emit('hold:renewed', { id, expiresAt });
  }

  private welcome(screen: Screen, { commands, days, holds, topics, presence }: Rooms): void {
    screen.emit('live:state', { pushes: this.parts.links.pushes() });
    screen.on('day:open', (raw, answer) => void commands.run(days.open, { screen, raw, answer }));
    screen.on('day:close', (raw, answer) => void commands.run(days.close, { screen, raw, answer }));
    screen.on('hold:place', (raw, answer) => void commands.run(holds.place, { screen, raw, answer }));
    screen.on('hold:move', (raw, answer) => void commands.run(holds.move, { screen, raw, answer }));
    screen.on('hold:renew', (raw, answer) => void commands.run(holds.renew, { screen, raw, answer }));
    screen.on('hold:release', (raw, answer) => void commands.run(holds.release, { screen, raw, answer }));
    screen.on('topic:watch', (raw, answer) => void commands.run(topics.watch, { screen, raw, answer }));
    screen.on('topic:leave', (raw, answer) => void commands.run(topics.leave, { screen, raw, answer }));
    screen.on('presence:attention', (raw, answer) => void commands.run(presence.attention, { screen, raw, answer }));
    screen.on('disconnect', (reason) => this.farewell(screen, reason, { days, holds }));
  }

  private farewell(screen: Screen, reason: string, { days, holds }: Pick<Rooms, 'days' | 'holds'>): void {
    days.leaveAll(screen);
    if (cutByGateway.has(reason)) return;
    holds.loosen(screen).catch((err: unknown) => {
      this.parts.logger.info({ err }, 'holds of a lost connection could not be loosened; they run out by themselves');
    });
  }
}

interface Rooms {
  readonly commands: ScreenCommands;
  readonly days: DayCommands;
  readonly holds: HoldCommands;
  readonly topics: TopicCommands;
  readonly presence: PresenceBoard;
}
