import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { HoldStore } from '../../shared/live/hold-store';
import { LiveConnection } from '../../shared/live/live-connection';
import { Banner } from '../../shared/ui/banner';
import { AppointmentForm } from '../form/appointment-form';
import { SlotKeeper } from '../hold/slot-keeper';
import { AppointmentSaving } from '../saving/appointment-saving';
import { StatusChange } from '../saving/status-change';
import { AppointmentOpening } from '../window/appointment-opening';
import { CancelPanel } from './cancel-panel';
import { RemoteNotice } from './remote-notice';
import { TakenCard } from './taken-card';

/** Everything the window has to say across its width: holds that run out, refusals, colleagues, the connection. */
@Component({
  selector: 'ar-window-notices',
  imports: [TranslocoDirective, Banner, TakenCard, RemoteNotice, CancelPanel],
  templateUrl: './window-notices.html',
  styleUrl: './window-notices.css',
})
export class WindowNotices {
  readonly cancelling = input.required<boolean>();
  readonly cancelClosed = output();
  readonly saveAsked = output();
  readonly reviewed = output();

  protected readonly form = inject(AppointmentForm);
  protected readonly saving = inject(AppointmentSaving);
  protected readonly slots = inject(SlotKeeper);
  protected readonly holds = inject(HoldStore);
  protected readonly change = inject(StatusChange);
  protected readonly opening = inject(AppointmentOpening);
  protected readonly formats = inject(Formats);
  private readonly live = inject(LiveConnection);
  private readonly words = inject(ProblemWords);
  private readonly card = viewChild(TakenCard);

  /** What is in the way: of saving, of holding, or of the status. */
  protected readonly taken = computed(() => {
    const refusals = [this.saving.refusal(), this.slots.refusal(), this.change.refusal()?.refusal];
    return refusals.map((refusal) => (refusal?.kind === 'taken' ? refusal.taken : undefined)).find((facts) => facts);
  });
  protected readonly saveProblem = computed(() => {
    const refusal = this.saving.refusal() ?? this.slots.refusal();
    if (refusal?.kind !== 'retry' && refusal?.kind !== 'other') return undefined;
    return { sentence: this.words.sentence(refusal.problem), canRetry: refusal.kind === 'retry', isOfSave: !!this.saving.refusal() };
  });
  protected readonly statusProblem = computed(() => {
    const refusal = this.change.refusal()?.refusal;
    if (!refusal || refusal.kind === 'taken') return undefined;
    return { sentence: this.words.sentence(refusal.problem), canRetry: refusal.kind === 'retry' };
  });
  protected readonly lostSince = computed(() => {
    const state = this.live.state();
    return state.kind === 'reconnecting' || state.kind === 'stale' ? this.formats.time(state.since) : undefined;
  });

  /** Takes the alternative with that number. Answers whether there is one. */
  chooseAlternative(number: number): boolean {
    return this.card()?.choose(number) ?? false;
  }
}
