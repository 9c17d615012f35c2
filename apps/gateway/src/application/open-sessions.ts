import type { UnitOfWork } from '@anteroom/platform-persistence';
import { hashOfToken } from './session-token';
import { SingleFlight } from './single-flight';
import type { OpenSession, StaffRegister } from './staff';

const everywhere = { branchIds: [] };
/** What is known about a session is believed for this long; the watch renews it before. */
const believedMs = 1_000;
/** A session that was not used for this long is no longer watched. */
const watchedMs = 30_000;
/** No read takes this long. */
const rememberedMs = 60_000;

interface Entry {
  session: OpenSession;
  /** When the read began that says so. */
  readAt: number;
  usedAt: number;
}

/** What a round of the watch found: sessions that are over, and those that go on, as they are now. */
export interface SessionsNow {
  readonly ended: readonly string[];
  readonly open: readonly OpenSession[];
}

/**
 * The sessions in use, known for at most a second, so that a request costs no query. One query a second for all of
 * them notices what was ended or changed elsewhere: another gateway, another role, a deactivated user.
 */
export class OpenSessions {
  private readonly byId = new Map<string, Entry>();
  private readonly idOfToken = new Map<string, string>();
  /** When a session was said to be over: a read that began before that knows nothing of it. */
  private readonly endedAt = new Map<string, number>();
  private readonly byTokenReads = new SingleFlight<OpenSession | undefined>();
  private readonly byIdReads = new SingleFlight<OpenSession | undefined>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRegister,
    private readonly now: () => number = Date.now,
  ) {}

  /** The session of a cookie's value; undefined when it is over or never was. */
  async find(token: string): Promise<OpenSession | undefined> {
    const hash = hashOfToken(token);
    const key = hash.toString('base64');
    const known = this.fresh(this.idOfToken.get(key));
    if (known) return known;
    return this.byTokenReads.read(key, () => this.readByToken(key, hash));
  }

  /** The session with this id; undefined when it is over. */
  async get(id: string): Promise<OpenSession | undefined> {
    return this.fresh(id) ?? this.byIdReads.read(id, () => this.readById(id));
  }

  /** Asks again about every session that was used lately or is in `alsoOpen` (those with sockets). */
  async refresh(alsoOpen: readonly string[]): Promise<SessionsNow> {
    const now = this.now();
    const recent = [...this.byId.values()].filter(({ usedAt }) => now - usedAt < watchedMs);
    const ids = [...new Set([...alsoOpen, ...recent.map(({ session }) => session.id)])];
    this.dropOthers(ids, now);
    if (ids.length === 0) return { ended: [], open: [] };
    const sessions = await this.unitOfWork.read(everywhere, () => this.staff.listSessions(ids));
    const open = sessions.flatMap((session) => this.keep(session, now) ?? []);
    const stillOpen = new Set(open.map(({ id }) => id));
    const ended = ids.filter((id) => !stillOpen.has(id));
    for (const id of ended) this.forget(id);
    return { ended, open };
  }

  /** Writes down which sessions were used since `sinceMs`, which prolongs them. */
  async markSeen(sinceMs: number): Promise<void> {
    const used = [...this.byId.values()].filter(({ usedAt }) => usedAt >= sinceMs).map(({ session }) => session.id);
    if (used.length > 0) await this.unitOfWork.run(everywhere, () => this.staff.markSeen(used));
  }

  /** The session is over: nothing is answered from memory any more, nor from a read that is under way. */
  forget(id: string): void {
    this.byId.delete(id);
    this.endedAt.set(id, this.now());
  }

  private fresh(id: string | undefined): OpenSession | undefined {
    const entry = id === undefined ? undefined : this.byId.get(id);
    const now = this.now();
    if (!entry || now - entry.readAt > believedMs) return undefined;
    entry.usedAt = now;
    return entry.session;
  }

  private async readByToken(key: string, hash: Buffer): Promise<OpenSession | undefined> {
    const readAt = this.now();
    const session = await this.unitOfWork.read(everywhere, () => this.staff.findSession(hash));
    if (!session) return undefined;
    this.idOfToken.set(key, session.id);
    return this.keep(session, readAt, this.now());
  }

  private async readById(id: string): Promise<OpenSession | undefined> {
    const readAt = this.now();
    const [session] = await this.unitOfWork.read(everywhere, () => this.staff.listSessions([id]));
    if (session) return this.keep(session, readAt, this.now());
    this.forget(id);
    return undefined;
  }

  /** The session as the latest read says it is: of two reads that cross, the one that began later. */
  private keep(session: OpenSession, readAt: number, usedAt?: number): OpenSession | undefined {
    if ((this.endedAt.get(session.id) ?? -Infinity) >= readAt) return undefined;
    const known = this.byId.get(session.id);
    const used = usedAt ?? known?.usedAt ?? 0;
    if (known && known.readAt > readAt) {
      known.usedAt = used;
      return known.session;
    }
    this.byId.set(session.id, { session, readAt, usedAt: used });
    return session;
  }

  private dropOthers(ids: readonly string[], now: number): void {
    const kept = new Set(ids);
    for (const id of this.byId.keys()) if (!kept.has(id)) this.byId.delete(id);
    for (const [key, id] of this.idOfToken) if (!kept.has(id)) this.idOfToken.delete(key);
    for (const [id, endedAt] of this.endedAt) if (now - endedAt > rememberedMs) this.endedAt.delete(id);
  }
}
