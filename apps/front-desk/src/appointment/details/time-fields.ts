import { Component, computed, inject } from '@angular/core';
import { Temporal } from '@anteroom/kernel';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { minutesOfLines } from '../draft/duration.rules';
import { parseTypedDate } from '../draft/typed-date.rules';
import { instantOfWall, shiftedBy } from '../draft/wall-time.rules';
import { AppointmentForm } from '../form/appointment-form';
import { FieldNotes } from './field-notes';

/** When, and how long: date, start and duration, each typed or stepped, in the branch's zone. */
@Component({
  selector: 'ar-time-fields',
  imports: [TranslocoDirective, Icon, FieldNotes],
  templateUrl: './time-fields.html',
  styleUrl: './time-fields.css',
})
export class TimeFields {
  protected readonly form = inject(AppointmentForm);
  protected readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(Clock);

  protected readonly time = computed(() => this.form.unread().start ?? this.form.draft().start.time);
  protected readonly duration = computed(
    () => this.form.unread().duration ?? this.formats.minutes(this.form.draft().duration.minutes),
  );
  protected readonly end = computed(() => this.form.span()?.end);
  protected readonly date = computed(
    () => this.form.unread().date ?? this.formats.date(this.form.draft().start.date, 'short'),
  );
  /** The short names of the weekdays, from a Monday on. */
  private readonly weekdays = computed(() =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => this.formats.date(`2024-01-0${day}`, 'weekday')),
  );
  /** Both readings of a time that the clocks show twice, with the zone's name at each. */
  protected readonly readings = computed(() => {
    const start = this.form.draft().start;
    return (['first', 'second'] as const).map((occurrence) => ({
      occurrence,
      zone: this.formats.zoneName(instantOfWall({ ...start, occurrence }, this.form.timeZone())?.toString() ?? 0),
    }));
  });
  /** What the services would take, where somebody set another length. */
  protected readonly ofServices = computed(() => {
    const { duration, lines } = this.form.draft();
    const minutes = minutesOfLines(lines);
    return duration.follows === 'hand' && lines.length > 0 && minutes !== duration.minutes ? minutes : undefined;
  });

  protected takeDate(field: HTMLInputElement): void {
    if (field.value !== this.date()) {
      const reading = {
        current: this.form.draft().start.date,
        today: this.formats.localDate(this.clock.serverNow()),
        weekdays: this.weekdays(),
      };
      this.form.setDate(parseTypedDate(field.value, reading), field.value);
    }
    field.value = this.date();
  }

  /** The browser's own calendar beside the typed date. */
  protected pick(field: HTMLInputElement): void {
    field.value = this.form.draft().start.date;
    field.showPicker();
  }

  protected pressInDate(event: KeyboardEvent): void {
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (days === undefined || this.form.locked()) return;
    event.preventDefault();
    this.form.setDate(Temporal.PlainDate.from(this.form.draft().start.date).add({ days }).toString(), '');
  }

  /** What is in the field after it was read: the same text typed another way shows as it was understood. */
  protected takeTime(field: HTMLInputElement): void {
    this.form.typeTime(field.value);
    field.value = this.time();
  }

  protected takeDuration(field: HTMLInputElement): void {
    this.form.typeDuration(field.value);
    field.value = this.duration();
  }

  protected pressInTime(event: KeyboardEvent): void {
    const step = this.session.branch()?.stepMinutes ?? 15;
    if (event.key === 'ArrowUp') this.step(event, step);
    if (event.key === 'ArrowDown') this.step(event, -step);
  }

  protected pressInDuration(event: KeyboardEvent): void {
    const longer = event.key === 'ArrowUp' || event.key === '+';
    if (!longer && event.key !== 'ArrowDown' && event.key !== '-') return;
    event.preventDefault();
    if (!this.form.locked()) this.form.stepDuration(longer ? 'longer' : 'shorter');
  }

  private step(event: KeyboardEvent, minutes: number): void {
    event.preventDefault();
    if (!this.form.locked()) this.form.setStart(shiftedBy(this.form.draft().start, minutes, this.form.timeZone()));
  }
}
