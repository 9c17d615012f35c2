import { Component, computed, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { LiveConnection } from '../../shared/live/live-connection';
import { Banner } from '../../shared/ui/banner';
import { AppointmentForm } from '../form/appointment-form';
import { type Kept, KeptForm } from '../form/kept-form';
import { AppointmentSaving } from '../saving/appointment-saving';
import { AppointmentOpening } from '../window/appointment-opening';

/** The state in which the appointment, the draft and the connection are. */
@Component({
  selector: 'ar-state-notices',
  imports: [TranslocoDirective, Banner],
  templateUrl: './state-notices.html',
  styleUrl: './notices.css',
})
export class StateNotices {
  protected readonly form = inject(AppointmentForm);
  protected readonly saving = inject(AppointmentSaving);
  protected readonly opening = inject(AppointmentOpening);
  protected readonly kept = inject(KeptForm);
  private readonly formats = inject(Formats);
  private readonly live = inject(LiveConnection);

  protected readonly lostSince = computed(() => {
    const state = this.live.state();
    return state.kind === 'reconnecting' || state.kind === 'stale' ? this.formats.time(state.since) : undefined;
  });

  /** Whom it is for and when, before anything of it is shown. */
  protected offerFacts({ draft, saved, clientText }: Kept): Record<string, string> {
    const name = draft.client?.name.trim() || clientText.trim();
    return { of: saved ? 'saved' : 'new', named: name ? 'yes' : 'no', name, time: draft.start.time };
  }

  protected cancelledFacts({ changedBy, changedAt, statusTimes }: Appointment): Record<string, string> {
    const at = statusTimes.cancelled ?? changedAt;
    return { name: changedBy.name, time: `${this.formats.date(at, 'short')} ${this.formats.time(at)}` };
  }
}
