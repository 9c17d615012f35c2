import { Injectable, computed, inject, signal } from '@angular/core';
import type { Session, SessionBranch } from '@anteroom/contracts-identity';
import type { Right } from '@anteroom/contracts-shared';
import { Subject } from 'rxjs';
import { Api } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import { routes } from '../api/routes';

const branchKey = 'anteroom.branch';

/** Who is signed in, in which branch they work now, and what they may do. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly current = signal<Session | null>(null);
  private readonly chosenBranchId = signal(localStorage.getItem(branchKey));
  private readonly silent = signal(false);
  private asked = false;
  private restoring: Promise<boolean> | undefined;

  /** The server ended the session: signed out elsewhere, expired, rights withdrawn. */
  readonly ended = new Subject<void>();

  /** The server could not be asked who is signed in. */
  readonly unreachable = this.silent.asReadonly();

  readonly session = this.current.asReadonly();
  readonly signedIn = computed(() => this.current() !== null);
  readonly user = computed(() => this.current()?.user ?? null);
  readonly branches = computed<readonly SessionBranch[]>(() => this.current()?.branches ?? []);
  /** The branch on screen: the one chosen last on this desk where the person works there, else their first. */
  readonly branch = computed<SessionBranch | null>(
    () => this.branches().find((branch) => branch.id === this.chosenBranchId()) ?? this.branches()[0] ?? null,
  );
  private readonly rights = computed(() => new Set(this.current()?.rights ?? []));

  constructor() {
    this.api.sessionEnded.subscribe(() => this.end());
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
    if (this.asked) return Promise.resolve(this.signedIn());
    this.restoring ??= this.ask().finally(() => (this.restoring = undefined));
    return this.restoring;
  }

  /** @throws ApiProblem `wrong-credentials`, `locked-out`, … */
  async signIn(email: string, password: string): Promise<void> {
    this.current.set(await this.api.call(routes.signIn, { body: { email, password } }));
    this.silent.set(false);
    this.asked = true;
  }

  /** The session ends on this desk even where the server cannot be told. */
  async signOut(): Promise<void> {
    try {
      await this.api.call(routes.signOut, {});
    } finally {
      this.current.set(null);
    }
  }

  /** The server said that the session is over. */
  end(): void {
    if (!this.signedIn()) return;
    this.current.set(null);
    this.ended.next();
  }

  /** Asks the server whether the session still counts; an ended one is forgotten by the answer. */
  async check(): Promise<void> {
    await this.ask().catch(() => false);
  }

  private async ask(): Promise<boolean> {
    try {
      this.current.set(await this.api.call(routes.getSession, {}));
      this.silent.set(false);
      this.asked = true;
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
