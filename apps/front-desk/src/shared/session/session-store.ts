import { Injectable, computed, inject, signal } from '@angular/core';
import type { Session, SessionBranch } from '@anteroom/contracts-identity';
import type { Right } from '@anteroom/contracts-shared';
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
  private restoring: Promise<boolean> | undefined;

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
    this.api.sessionEnded.subscribe(() => this.forget());
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
    if (this.signedIn()) return Promise.resolve(true);
    this.restoring ??= this.ask().finally(() => (this.restoring = undefined));
    return this.restoring;
  }

  /** @throws ApiProblem `wrong-credentials`, `locked-out`, … */
  async signIn(email: string, password: string): Promise<void> {
    this.current.set(await this.api.call(routes.signIn, { body: { email, password } }));
  }

  /** The session ends on this desk even where the server cannot be told. */
  async signOut(): Promise<void> {
    try {
      await this.api.call(routes.signOut, {});
    } finally {
      this.forget();
    }
  }

  /** The server ended the session (signed out elsewhere, rights withdrawn). */
  forget(): void {
    this.current.set(null);
  }

  /** Asks the server whether the session still counts; an ended one is forgotten by the answer. */
  async check(): Promise<void> {
    await this.ask().catch(() => false);
  }

  private async ask(): Promise<boolean> {
    try {
      this.current.set(await this.api.call(routes.getSession, {}));
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'not-signed-in') return false;
      throw error;
    }
  }
}
