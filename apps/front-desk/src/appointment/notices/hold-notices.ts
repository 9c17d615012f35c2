import { Component, computed, effect, inject, output, untracked, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { HoldStore } from '../../shared/live/hold-store';
import { Banner } from '../../shared/ui/banner';
import { AppointmentForm } from '../form/appointment-form';
import { SlotKeeper } from '../hold/slot-keeper';
import { AppointmentSaving } from '../saving/appointment-saving';
import { StatusChange } from '../saving/status-change';
import { TakenCard } from './taken-card';

/** How it stands with the time: running out, run out, or taken by somebody else. */
@Component({
  selector: 'ar-hold-notices',
  imports: [TranslocoDirective, Banner, TakenCard],
  templateUrl: './hold-notices.html',
  styleUrl: './notices.css',
})
export class HoldNotices {
  readonly saveAsked = output();
  /** The time cannot be had and nothing else was typed yet. */
  readonly timeWanted = output();

  protected readonly form = inject(AppointmentForm);
  protected readonly slots = inject(SlotKeeper);
  protected readonly holds = inject(HoldStore);
  private readonly saving = inject(AppointmentSaving);
  private readonly change = inject(StatusChange);
  private readonly card = viewChild(TakenCard);

  /** What is in the way: of saving, of holding, or of the status. */
  protected readonly taken = computed(() => {
    const refusals = [this.saving.refusal(), this.slots.refusal(), this.change.refusal()?.refusal];
    return refusals.find((refusal) => refusal?.kind === 'taken');
  });

  constructor() {
    effect(() => {
      if (this.slots.state().kind === 'taken' && !untracked(this.form.dirty)) this.timeWanted.emit();
    });
    effect((onCleanup) => {
      if (this.slots.state().kind === 'lost') onCleanup(whenStirred(() => void this.slots.tryAgain()));
    });
  }

  isInCard(): boolean {
    return this.card()?.hasFocus() ?? false;
  }
}

/** Calls back at the next sign of a hand on the desk; answers how to stop waiting. */
function whenStirred(then: () => void): () => void {
  const signs = ['keydown', 'pointerdown'] as const;
  for (const sign of signs) document.addEventListener(sign, then, { once: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, then);
  };
}
