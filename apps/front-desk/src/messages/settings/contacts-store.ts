import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import type { StaffContact } from '@anteroom/contracts-notifications';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { notificationsRoutes } from '../../shared/api/notifications-routes';
import { routes } from '../../shared/api/routes';
import { SessionStore } from '../../shared/session/session-store';
import type { FieldState } from './field-state';
import { type TeamRow, emailOf, teamRows } from './settings.rules';

/** The addresses of the team of the branch on screen. */
@Injectable()
export class ContactsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() => this.session.branch()?.id);
  private readonly states = linkedSignal<string | undefined, Readonly<Record<string, FieldState>>>({
    source: this.branchId,
    computation: () => ({}),
  });
  /** What was typed while somebody else saved another address. */
  private readonly mine = linkedSignal<string | undefined, Readonly<Record<string, string | null>>>({
    source: this.branchId,
    computation: () => ({}),
  });
  private last: Promise<boolean> = Promise.resolve(true);
  private readonly contacts = this.api.read(notificationsRoutes.listStaffContacts, () => this.ofBranch());
  /** Who may not see the calendar sees those who have an address. */
  private readonly members = this.api.read(routes.listTeamMembers, () =>
    this.session.can('calendar.view') ? this.ofBranch() : undefined,
  );

  readonly error = computed(() => this.contacts.error() ?? this.members.error());
  /** Undefined until it is read. */
  readonly rows = computed(() => {
    if (!this.contacts.hasValue() || this.members.isLoading() || this.members.error()) return undefined;
    const members = this.members.hasValue() ? this.members.value() : [];
    return teamRows(members, this.contacts.value().contacts, Object.keys(this.mine()));
  });

  reload(): void {
    this.contacts.reload();
    this.members.reload();
  }

  stateOf(teamMemberId: string): FieldState | undefined {
    return this.states()[teamMemberId];
  }

  /** As the screen shows it: what was typed stays until somebody decides between the two. */
  shown({ teamMemberId, email }: TeamRow): string {
    const mine = this.mine()[teamMemberId];
    return (mine === undefined ? email : mine) ?? '';
  }

  /** Whether what was typed is what is saved. One after the other, so that the last that was typed is the last saved. */
  save(row: TeamRow, text: string): Promise<boolean> {
    const branchId = this.branchId();
    const email = emailOf(text);
    if (email === undefined) this.mark(row.teamMemberId, { kind: 'complaint', complaint: 'email' });
    if (email === undefined || !branchId) return Promise.resolve(false);
    this.last = this.last.then(() => this.send(branchId, row, email));
    return this.last;
  }

  /** Back to what is saved. */
  forget(teamMemberId: string): void {
    this.states.update((states) => without(states, teamMemberId));
    this.mine.update((mine) => without(mine, teamMemberId));
  }

  private async send(branchId: string, { teamMemberId, name }: TeamRow, email: string | null): Promise<boolean> {
    const row = this.rows()?.find((one) => one.teamMemberId === teamMemberId);
    if (this.branchId() !== branchId || !row) return false;
    if (row.email === email) {
      this.forget(teamMemberId);
      return true;
    }
    this.mark(teamMemberId, { kind: 'saving' });
    try {
      const input = { params: { branchId, teamMemberId }, body: { name, email }, version: row.version };
      const saved = await this.api.call(notificationsRoutes.setStaffContact, input);
      if (this.branchId() === branchId) this.settle(saved);
      return true;
    } catch (error) {
      return this.branchId() === branchId && this.meet(asProblem(error), { teamMemberId, email });
    }
  }

  /** Whether somebody else saved the same meanwhile. */
  private meet(problem: ApiProblem, { teamMemberId, email }: Pick<TeamRow, 'teamMemberId' | 'email'>): boolean {
    const current = problem.code === 'stale' ? (problem.current as StaffContact | null | undefined) : undefined;
    if (!current) {
      this.mark(teamMemberId, { kind: 'refused', problem });
      return false;
    }
    if (current.email === email) {
      this.settle(current);
      return true;
    }
    this.mine.update((mine) => ({ ...mine, [teamMemberId]: email }));
    this.take(current);
    this.mark(teamMemberId, { kind: 'clash' });
    return false;
  }

  private settle(saved: StaffContact): void {
    this.mine.update((mine) => without(mine, saved.teamMemberId));
    this.take(saved);
    this.mark(saved.teamMemberId, { kind: 'saved' });
  }

  private take(saved: StaffContact): void {
    this.contacts.update((read) => {
      const others = (read?.contacts ?? []).filter((one) => one.teamMemberId !== saved.teamMemberId);
      return { contacts: [...others, saved] };
    });
  }

  private mark(teamMemberId: string, state: FieldState): void {
    this.states.update((states) => ({ ...states, [teamMemberId]: state }));
  }

  private ofBranch() {
    const branchId = this.branchId();
    return branchId ? { params: { branchId } } : undefined;
  }
}

function without<T>(whole: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
}
