import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { Session, SessionBranch } from '@anteroom/contracts-identity';
import type { Right } from '@anteroom/contracts-shared';
import { Subject } from 'rxjs';
import { Api } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import { routes } from '../api/routes';

const branchKey = 'anteroom.branch';
/** Written at each sign-in, so that the other tabs of the desk ask who it is now. */
const signedInKey = 'anteroom.signed-in';

/**
 * Who is signed in, in which branch they work now, and what they may do.
 *
 * - nobody: the sign-in page.
 * - signed in: after `restore()` or `signIn()`.
 * - over: the server ended the session (HTTP 401, `session:ended`). Person, branch and rights stay as they were, so that
 *   the screen stays as it was; commands wait (`Api.pause`) until the same person has signed in again, here or in another
 *   tab. Where somebody else signs in, `replaced` is told and the page starts anew; drafts stay with their owner.
 */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly current = signal<Session | null>(null);
  private readonly chosenBranchId = signal(localStorage.getItem(branchKey));
  private readonly silent = signal(false);
  private asked = false;
  private restoring: Promise<boolean> | undefined;

  private readonly isOver = signal(false);

  /** The server ended the session (signed out elsewhere, expired, rights withdrawn) and nobody has signed in again. */
  readonly over = this.isOver.asReadonly();
  /** Somebody else has signed in at this desk: nothing on screen is theirs. */
  readonly replaced = new Subject<void>();

  /** The server could not be asked who is signed in. */
  readonly unreachable = this.silent.asReadonly();

  readonly session = this.current.asReadonly();
  readonly signedIn = computed(() => this.current() !== null && !this.over());
  readonly user = computed(() => this.current()?.user ?? null, { equal: isSame });
  readonly branches = computed<readonly SessionBranch[]>(() => this.current()?.branches ?? []);
  /** The branch on screen: the one chosen last on this desk where the person works there, else their first. */
  readonly branch = computed<SessionBranch | null>(
    () => this.branches().find((branch) => branch.id === this.chosenBranchId()) ?? this.branches()[0] ?? null,
    { equal: isSame },
  );
  private readonly rights = computed(() => new Set(this.current()?.rights ?? []));

  constructor() {
    this.api.sessionEnded.subscribe(() => this.end());
    const page = inject(DOCUMENT);
    const signs: readonly [EventTarget, string, (event: Event) => void][] = [
      [window, 'storage', (event) => (event as StorageEvent).key === signedInKey && void this.checkAgain()],
      [page, 'visibilitychange', () => this.over() && page.visibilityState === 'visible' && void this.check()],
    ];
    for (const [target, sign, listener] of signs) target.addEventListener(sign, listener);
    inject(DestroyRef).onDestroy(() => {
      for (const [target, sign, listener] of signs) target.removeEventListener(sign, listener);
    });
  }

  can(right: Right): boolean {
    return this.rights().has(right);
  }

  chooseBranch(branchId: string): void {
    localStorage.setItem(branchKey, branchId);
    this.chosenBranchId.set(branchId);
  }

  /**
   * Whether somebody is signed in; asks the server once per page load.
   * @throws ApiProblem when the server cannot be asked
   */
  restore(): Promise<boolean> {
    if (this.asked) return Promise.resolve(this.current() !== null);
    this.restoring ??= this.ask().finally(() => (this.restoring = undefined));
    return this.restoring;
  }

  /** @throws ApiProblem `wrong-credentials`, `locked-out`, … */
  async signIn(email: string, password: string): Promise<void> {
    this.adopt(await this.api.call(routes.signIn, { body: { email, password } }));
    localStorage.setItem(signedInKey, String(Date.now()));
  }

  /** The session ends on this desk even where the server cannot be told. */
  async signOut(): Promise<void> {
    try {
      await this.api.call(routes.signOut, {});
    } finally {
      this.current.set(null);
      this.isOver.set(false);
    }
  }

  /** The server said that the session is over. */
  end(): void {
    if (!this.signedIn()) return;
    this.api.pause();
    this.isOver.set(true);
  }

  /** Asks the server whether the session still counts, and whose it is by now. */
  async check(): Promise<void> {
    await this.ask().catch(() => false);
  }

  /** Another tab has signed somebody in: the cookie is one for all tabs. */
  private async checkAgain(): Promise<void> {
    if (this.current()) await this.check();
  }

  private adopt(session: Session): void {
    this.silent.set(false);
    this.asked = true;
    const before = this.current();
    if (before && before.user.id !== session.user.id) return this.replaced.next();
    this.current.set(session);
    this.isOver.set(false);
    this.api.resume();
  }

  private async ask(): Promise<boolean> {
    try {
      this.adopt(await this.api.call(routes.getSession, {}));
      return true;
    } catch (error) {
      const answered = error instanceof ApiProblem && error.code === 'not-signed-in';
      this.silent.set(!answered);
      this.asked ||= answered;
      if (answered) return false;
      throw error;
    }
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
