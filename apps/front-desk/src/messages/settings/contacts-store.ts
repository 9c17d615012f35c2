import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { Api } from '../../shared/api/api';
import { asProblem } from '../../shared/api/api-problem';
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
    return teamRows(this.members.hasValue() ? this.members.value() : [], this.contacts.value().contacts);
  });

  reload(): void {
    this.contacts.reload();
    this.members.reload();
  }

  stateOf(teamMemberId: string): FieldState | undefined {
    return this.states()[teamMemberId];
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

  forget(teamMemberId: string): void {
    this.states.update((states) => Object.fromEntries(Object.entries(states).filter(([id]) => id !== teamMemberId)));
  }

  private async send(branchId: string, { teamMemberId, name }: TeamRow, email: string | null): Promise<boolean> {
    if (this.branchId() !== branchId) return false;
    if (this.rows()?.find((row) => row.teamMemberId === teamMemberId)?.email === email) {
      this.forget(teamMemberId);
      return true;
    }
    this.mark(teamMemberId, { kind: 'saving' });
    try {
      const params = { branchId, teamMemberId };
      await this.api.call(notificationsRoutes.setStaffContact, { params, body: { name, email } });
      if (this.branchId() === branchId) this.settle(teamMemberId, name, email);
      return true;
    } catch (error) {
      if (this.branchId() === branchId) this.mark(teamMemberId, { kind: 'refused', problem: asProblem(error) });
      return false;
    }
  }

  private settle(teamMemberId: string, name: string, email: string | null): void {
    this.contacts.update((read) => {
      const others = (read?.contacts ?? []).filter((one) => one.teamMemberId !== teamMemberId);
      return { contacts: email === null ? others : [...others, { teamMemberId, name, email }] };
    });
    this.mark(teamMemberId, { kind: 'saved' });
  }

  private mark(teamMemberId: string, state: FieldState): void {
    this.states.update((states) => ({ ...states, [teamMemberId]: state }));
  }

  private ofBranch() {
    const branchId = this.branchId();
    return branchId ? { params: { branchId } } : undefined;
  }
}
