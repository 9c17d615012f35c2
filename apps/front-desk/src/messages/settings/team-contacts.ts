import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ContactsStore } from './contacts-store';
import { FieldNotes } from './field-notes';
import type { TeamRow } from './settings.rules';

/** Who of the team is told of new, moved and cancelled appointments, and where. */
@Component({
  selector: 'ar-team-contacts',
  imports: [TranslocoDirective, FieldNotes],
  templateUrl: './team-contacts.html',
  styleUrl: './team-contacts.css',
})
export class TeamContacts {
  readonly rows = input.required<readonly TeamRow[]>();
  readonly mayEdit = input.required<boolean>();

  protected readonly store = inject(ContactsStore);

  protected isWrong({ teamMemberId }: TeamRow): boolean {
    const kind = this.store.stateOf(teamMemberId)?.kind;
    return kind === 'complaint' || kind === 'refused' || kind === 'clash';
  }

  protected async save(row: TeamRow, field: HTMLInputElement): Promise<void> {
    const typed = field.value;
    const isSaved = await this.store.save(row, typed);
    if (isSaved && field.value === typed) field.value = typed.trim();
  }

  /** What is saved, as if nothing had been typed. */
  protected leave(row: TeamRow, field: HTMLInputElement): void {
    this.store.forget(row.teamMemberId);
    field.value = row.email ?? '';
  }
}
