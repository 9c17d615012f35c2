import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import type { DraftField } from '../draft/appointment-draft';
import { AppointmentForm } from '../form/appointment-form';
import { SlotKeeper } from '../hold/slot-keeper';
import { AppointmentSaving } from '../saving/appointment-saving';
import { ConflictChoice } from './conflict-choice';

/** What stands under one field: what is wrong with it, why it was refused, what a colleague made of it meanwhile. */
@Component({
  selector: 'ar-field-notes',
  imports: [TranslocoDirective, Icon, ConflictChoice],
  templateUrl: './field-notes.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FieldNotes {
  readonly field = input.required<DraftField>();

  private readonly form = inject(AppointmentForm);
  private readonly saving = inject(AppointmentSaving);
  private readonly slots = inject(SlotKeeper);
  private readonly words = inject(ProblemWords);

  protected readonly complaint = computed(() => this.form.complaintAt(this.field()));
  protected readonly conflict = computed(() => this.form.conflicts().find(({ field }) => field === this.field()));
  protected readonly refusal = computed(() => {
    const refusals = [this.saving.refusal(), this.slots.refusal()];
    const mine = refusals.find((refusal) => refusal?.kind === 'field' && refusal.field === this.field());
    return mine && this.words.sentence(mine.problem);
  });
}
