import type { Logger } from '@anteroom/platform-observability';
import { Sweep } from '@anteroom/platform-persistence';
import type { OpenSessions } from '../application/open-sessions';
import { SessionEndings } from '../application/sign-out';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { type LiveServer, type Screen, sessionRoom } from './live-types';

/** Takes away from a screen what its person may not see any more. */
export interface Restricting {
  restrict(screen: Screen, identity: StaffIdentity): Promise<void>;
}

const lookEveryMs = 700;
const writeEveryMs = 60_000;

/**
 * Keeps screens and sessions together: a session that ended takes its screens with it within a second, here at once and
 * on the other gateways through Redis, or by the look at all open sessions when Redis is away.
 */
export class SessionsOfScreens extends SessionEndings {
  private readonly look: Sweep;
  private readonly write: Sweep;
  private io: LiveServer | undefined;
  private restricting: readonly Restricting[] = [];

  constructor(
    private readonly openSessions: OpenSessions,
    logger: Logger,
  ) {
    super();
    this.look = new Sweep({
      name: 'open sessions',
      everyMs: lookEveryMs,
      work: () => this.compare(),
      failures: logger,
    });
    this.write = new Sweep({
      name: 'used sessions',
      everyMs: writeEveryMs,
      work: () => this.markSeen(),
      failures: logger,
    });
  }

  start(io: LiveServer, restricting: readonly Restricting[]): void {
    this.io = io;
    this.restricting = restricting;
    io.on('session:ended', (sessionId) => this.end(sessionId));
    this.look.start();
    this.write.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.look.stop(), this.write.stop()]);
  }

  announce(sessionId: string): void {
    this.end(sessionId);
    this.io?.serverSideEmit('session:ended', sessionId);
  }

  private end(sessionId: string): void {
    this.openSessions.forget(sessionId);
    const screens = this.io?.local.in(sessionRoom(sessionId));
    screens?.emit('session:ended');
    screens?.disconnectSockets(true);
  }

  private async compare(): Promise<void> {
    const screens = this.screens();
    const { ended, open } = await this.openSessions.refresh([...new Set(screens.map(({ data }) => data.sessionId))]);
    for (const sessionId of ended) this.end(sessionId);
    const identities = new Map(open.map(({ id, identity }) => [id, identity]));
    for (const screen of this.screens()) await this.restrict(screen, identities.get(screen.data.sessionId));
  }

  /**
   * What the screen has is compared with what its person may see, not with what was known of them before: another read
   * of the session may have brought the news already, and no screen was told by it.
   */
  private async restrict(screen: Screen, identity: StaffIdentity | undefined): Promise<void> {
    if (identity) for (const part of this.restricting) await part.restrict(screen, identity);
  }

  private markSeen(): Promise<void> {
    return this.openSessions.markSeen(Date.now() - writeEveryMs);
  }

  private screens(): Screen[] {
    return [...(this.io?.sockets.sockets.values() ?? [])];
  }
}
