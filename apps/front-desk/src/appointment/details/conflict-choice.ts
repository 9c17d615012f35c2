import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstNameOf } from '../../shared/ui/person';
import type { Choice, Conflict } from '../draft/draft-merge.rules';
import { choicesOf } from '../draft/draft-merge.rules';
import { AppointmentForm } from '../form/appointment-form';
import { FieldWords } from '../form/field-words';
import { RemoteChanges } from '../form/remote-changes';

/** Both sides of a field that two people changed: Yours or Theirs, and for the comment both. */
@Component({
  selector: 'ar-conflict-choice',
  imports: [TranslocoDirective],
  templateUrl: './conflict-choice.html',
  styleUrl: './conflict-choice.css',
})
export class ConflictChoice {
  readonly conflict = input.required<Conflict>();

  protected readonly form = inject(AppointmentForm);
  private readonly remote = inject(RemoteChanges);
  private readonly words = inject(FieldWords);

  protected readonly choices = computed(() => choicesOf(this.conflict()));
  protected readonly theirName = computed(() =>
    firstNameOf(this.remote.change()?.by.name ?? this.form.saved()?.changedBy.name ?? ''),
  );

  protected valueOf(choice: Exclude<Choice, 'both'>): string {
    return this.words.valueOf(this.conflict().field, this.conflict()[choice]);
  }
}
