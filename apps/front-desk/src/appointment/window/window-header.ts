import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { AppointmentForm } from '../form/appointment-form';
import { AppointmentSaving } from '../saving/appointment-saving';
import { VisitMates } from '../visit/visit-mates';
import { HoldBadge } from './hold-badge';

/** Who and what, how the time is held, and whether everything is saved. */
@Component({
  selector: 'ar-window-header',
  imports: [TranslocoDirective, Icon, HoldBadge],
  template: `<ng-container *transloco="let t">
    <h2 id="appointment-title" dir="auto" class="ell" [class.struck]="form.saved()?.status === 'cancelled'">
      {{ form.saved() ? (form.draft().client?.name ?? t('appointment.title.blank')) : t('appointment.title.new') }}
      @if (subject(); as subject) {
        <span class="subject">· {{ subject }}</span>
      }
    </h2>
    <small class="ell">
      {{ summary() }}
      @if (mates.sameVisit().length > 0) {
        · {{ t('appointment.title.visit', { n: mates.sameVisit().length + 1 }) }}
      }
    </small>
    <span class="sp"></span>
    @if (showsSaving()) {
      <span class="state" role="status">{{ t('appointment.state.saving') }}</span>
    } @else if (savedAt(); as time) {
      <span class="state saved" role="status"
        ><ar-icon name="tick" [size]="14" />{{ t('appointment.state.saved', { time }) }}</span
      >
    }
    <ar-hold-badge />
    <button
      type="button"
      class="btn ghost sq"
      id="appointment-close"
      [attr.aria-label]="t('common.close')"
      (click)="closed.emit()"
    >
      <ar-icon name="close" />
    </button>
  </ng-container>`,
  styleUrl: './window-header.css',
})
export class WindowHeader {
  readonly closed = output();

  protected readonly form = inject(AppointmentForm);
  protected readonly mates = inject(VisitMates);
  private readonly saving = inject(AppointmentSaving);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);

  protected readonly subject = computed(() => {
    const { lines, client } = this.form.draft();
    const names = lines.map(({ name }) => name).join(' + ');
    return this.form.saved() ? names : [client?.name, names].filter(Boolean).join(' · ');
  });
  protected readonly summary = computed(() => {
    const [span, draft] = [this.form.span(), this.form.draft()];
    const date = this.formats.date(draft.start.date, 'short');
    return span ? `${date}, ${this.formats.timeRange(span.start, span.end)}` : date;
  });
  protected readonly showsSaving = computed(() => {
    const state = this.saving.state();
    return state.kind === 'saving' && state.slow;
  });
  /** When the last change was made, while nothing is waiting to be saved. */
  protected readonly savedAt = computed(() => {
    const saved = this.form.saved();
    return saved && !this.form.dirty() ? this.momentOf(saved.changedAt) : undefined;
  });

  /** A time of day by itself is today's. */
  private momentOf(at: string): string {
    const isToday = this.formats.localDate(at) === this.formats.localDate(this.clock.serverNow());
    return isToday ? this.formats.time(at) : `${this.formats.date(at, 'short')}, ${this.formats.time(at)}`;
  }
}
