import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Skeleton } from '../../shared/ui/skeleton';
import { BranchSettingsForm } from './branch-settings-form';
import { ContactsStore } from './contacts-store';
import { SettingsStore } from './settings-store';
import { TeamContacts } from './team-contacts';

/** When and how the branch writes to clients, and who of the team is told of appointments. */
@Component({
  selector: 'ar-settings-tab',
  imports: [TranslocoDirective, Banner, BranchSettingsForm, Skeleton, TeamContacts],
  providers: [SettingsStore, ContactsStore],
  templateUrl: './settings-tab.html',
  styleUrl: './settings-tab.css',
})
export class SettingsTab {
  protected readonly settings = inject(SettingsStore);
  protected readonly contacts = inject(ContactsStore);
  private readonly session = inject(SessionStore);
  private readonly problems = inject(ProblemWords);

  protected readonly mayEdit = computed(() => this.session.can('template.edit'));
  protected readonly settingsFailure = computed(() => this.sentenceOf(this.settings.read.error()));
  protected readonly contactsFailure = computed(() => this.sentenceOf(this.contacts.error()));

  private sentenceOf(error: unknown): string | undefined {
    return error === undefined ? undefined : this.problems.sentence(error);
  }
}
