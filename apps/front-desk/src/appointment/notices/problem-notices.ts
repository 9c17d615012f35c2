import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Banner } from '../../shared/ui/banner';
import { Catalogue } from '../catalogue';
import { SlotKeeper } from '../hold/slot-keeper';
import { AppointmentSaving } from '../saving/appointment-saving';
import type { Refusal } from '../saving/refusal.rules';
import { StatusChange } from '../saving/status-change';

/** Refusals that belong to no field: what happened, that everything is kept, and another try where that makes sense. */
@Component({
  selector: 'ar-problem-notices',
  imports: [TranslocoDirective, Banner],
  templateUrl: './problem-notices.html',
  styleUrl: './notices.css',
})
export class ProblemNotices {
  readonly saveAsked = output();

  protected readonly catalogue = inject(Catalogue);
  protected readonly slots = inject(SlotKeeper);
  protected readonly change = inject(StatusChange);
  private readonly saving = inject(AppointmentSaving);
  private readonly words = inject(ProblemWords);

  protected readonly ofSave = computed(() => this.wordsOf(this.saving.refusal()));
  protected readonly ofHold = computed(() => (this.saving.refusal() ? undefined : this.wordsOf(this.slots.refusal())));
  protected readonly ofStatus = computed(() => this.wordsOf(this.change.refusal()?.refusal));

  private wordsOf(refusal: Refusal | undefined) {
    if (refusal?.kind !== 'retry' && refusal?.kind !== 'other') return undefined;
    return { sentence: this.words.sentence(refusal.problem), canRetry: refusal.kind === 'retry' };
  }
}
