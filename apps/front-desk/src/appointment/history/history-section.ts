import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { ChangeEntry } from '@anteroom/contracts-scheduling';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { ProblemWords } from '../../shared/api/problem-words';
import { windowRoutes } from '../../shared/api/window-routes';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Disc } from '../../shared/ui/disc';
import { Skeleton } from '../../shared/ui/skeleton';
import { DetailsRow } from '../../shared/window/details-row';
import { type HistoryWriting, linesOfEntry } from './history-words.rules';

/** Who changed what and when, newest first. Nothing is asked for until somebody opens it. */
@Component({
  selector: 'ar-history-section',
  imports: [TranslocoDirective, DetailsRow, Disc, Skeleton],
  templateUrl: './history-section.html',
  styleUrl: './history-section.css',
})
export class HistorySection {
  readonly appointmentId = input.required<string>();
  /** The appointment's version: a newer one has a newer history. */
  readonly version = input.required<number>();

  private readonly transloco = inject(TranslocoService);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  private readonly row = viewChild(DetailsRow);
  protected readonly open = signal(false);
  protected readonly allowed = computed(() => this.session.can('appointment.history'));
  protected readonly read = inject(Api).read(windowRoutes.getAppointmentHistory, () => {
    this.version();
    return this.open() ? { params: { appointmentId: this.appointmentId() } } : undefined;
  });
  protected readonly entries = computed(() => (this.read.hasValue() ? this.read.value().entries : []));
  protected readonly failure = computed(() => {
    const error = this.read.error();
    return error && this.problems.sentence(error);
  });

  private readonly writing: HistoryWriting = {
    moment: (instant) => `${this.formats.date(instant, 'short')} ${this.formats.time(instant)}`,
    status: (status) => this.transloco.translate(`common.status.${status}`),
    money: (amount) => this.formats.money({ amount, currency: this.session.branch()?.currency ?? 'EUR' }),
  };

  /** Opens the section and goes to it. */
  show(): void {
    this.row()?.show();
  }

  protected linesOf(entry: ChangeEntry) {
    return linesOfEntry(entry, this.writing);
  }
}
