import type { UnitOfWork } from '@anteroom/platform-persistence';
import { hashOfToken } from './session-token';
import type { OpenSession, StaffRegister } from './staff';

const everywhere = { branchIds: [] };
/** What is known about a session is believed for this long; the watch renews it before. */
const believedMs = 1_000;
/** A session that was not used for this long is no longer watched. */
const watchedMs = 30_000;

interface Entry {
  session: OpenSession;
  checkedAt: number;
  usedAt: number;
}

/** What a round of the watch found: sessions that are over, and sessions whose rights, branches or person changed. */
export interface SessionChanges {
  readonly ended: readonly string[];
  readonly changed: readonly OpenSession[];
}

/**
 * The sessions in use, known for at most a second, so that a request costs no query. One query a second for all of
 * them notices what was ended or changed elsewhere: another gateway, another role, a deactivated user.
 */
export class OpenSessions {
  private readonly byId = new Map<string, Entry>();
  private readonly idOfToken = new Map<string, string>();
  private readonly loading = new Map<string, Promise<OpenSession | undefined>>();

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
    const loading = this.loading.get(key) ?? this.load(key, hash);
    return loading;
  }

  /** The session with this id; undefined when it is over. */
  async get(id: string): Promise<OpenSession | undefined> {
    const known = this.fresh(id);
    if (known) return known;
    const [session] = await this.unitOfWork.read(everywhere, () => this.staff.listSessions([id]));
    if (session) this.keep(session, this.now());
    else this.forget(id);
    return session;
  }

  /** Asks again about every session that was used lately or is in `alsoOpen` (those with sockets). */
  async refresh(alsoOpen: readonly string[]): Promise<SessionChanges> {
    const now = this.now();
    const recent = [...this.byId.values()].filter(({ usedAt }) => now - usedAt < watchedMs);
    const ids = [...new Set([...alsoOpen, ...recent.map(({ session }) => session.id)])];
    this.dropOthers(ids);
    if (ids.length === 0) return { ended: [], changed: [] };
    const sessions = await this.unitOfWork.read(everywhere, () => this.staff.listSessions(ids));
    const changed = sessions.filter((session) => this.isChanged(session));
    for (const session of sessions) this.keep(session);
    const ended = ids.filter((id) => !sessions.some((session) => session.id === id));
    for (const id of ended) this.forget(id);
    return { ended, changed };
  }

  /** Writes down which sessions were used since `sinceMs`, which prolongs them. */
  async markSeen(sinceMs: number): Promise<void> {
    const used = [...this.byId.values()].filter(({ usedAt }) => usedAt >= sinceMs).map(({ session }) => session.id);
    if (used.length > 0) await this.unitOfWork.run(everywhere, () => this.staff.markSeen(used));
  }

  /** The session is over: nothing is answered from memory any more. */
  forget(id: string): void {
    this.byId.delete(id);
  }

  private fresh(id: string | undefined): OpenSession | undefined {
    const entry = id === undefined ? undefined : this.byId.get(id);
    const now = this.now();
    if (!entry || now - entry.checkedAt > believedMs) return undefined;
    entry.usedAt = now;
    return entry.session;
  }

  private async load(key: string, hash: Buffer): Promise<OpenSession | undefined> {
    const loading = this.unitOfWork.read(everywhere, () => this.staff.findSession(hash));
    this.loading.set(key, loading);
    try {
      const session = await loading;
      if (session) {
        this.idOfToken.set(key, session.id);
        this.keep(session, this.now());
      }
      return session;
    } finally {
      this.loading.delete(key);
    }
  }

  private keep(session: OpenSession, usedAt = this.byId.get(session.id)?.usedAt ?? 0): void {
    this.byId.set(session.id, { session, checkedAt: this.now(), usedAt });
  }

  private isChanged(session: OpenSession): boolean {
    const known = this.byId.get(session.id);
    return known !== undefined && JSON.stringify(known.session) !== JSON.stringify(session);
  }

  private dropOthers(ids: readonly string[]): void {
    const kept = new Set(ids);
    for (const id of this.byId.keys()) if (!kept.has(id)) this.byId.delete(id);
    for (const [key, id] of this.idOfToken) if (!kept.has(id)) this.idOfToken.delete(key);
  }
}
