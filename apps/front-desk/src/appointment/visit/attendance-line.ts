import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { AppointmentForm } from '../form/appointment-form';
import { timelineOf } from './timeline.rules';

/** Arrived, waited, in room, until when: the attendance so far as one line. */
@Component({
  selector: 'ar-attendance-line',
  imports: [TranslocoDirective],
  template: `<ng-container *transloco="let t">
    @if (timeline(); as line) {
      <p>
        {{ t('appointment.timeline.arrived') }}
        <b
          ><bdi>{{ formats.time(line.arrivedAt) }}</bdi></b
        >
        <i
          ><em>{{
            t(line.inRoomAt || line.completedAt ? 'appointment.timeline.waited' : 'appointment.timeline.waiting', {
              minutes: formats.minutes(line.waitedMinutes),
            })
          }}</em></i
        >
        @if (line.inRoomAt; as inRoomAt) {
          {{ t('appointment.timeline.inRoom') }}
          <b
            ><bdi>{{ formats.time(inRoomAt) }}</bdi></b
          >
          <i
            ><em>{{
              t('appointment.timeline.stay', {
                minutes: line.inRoomMinutes,
                planned: formats.minutes(line.plannedMinutes),
              })
            }}</em></i
          >
        }
        @if (line.completedAt; as completedAt) {
          {{ t('appointment.timeline.completed') }}
          <b
            ><bdi>{{ formats.time(completedAt) }}</bdi></b
          >
        } @else {
          {{ t('appointment.timeline.ends') }}
          <b
            ><bdi>{{ formats.time(end()) }}</bdi></b
          >
        }
      </p>
    }
  </ng-container>`,
  styleUrl: './attendance-line.css',
})
export class AttendanceLine {
  private readonly form = inject(AppointmentForm);
  private readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);

  protected readonly end = computed(() => this.form.saved()?.end ?? 0);
  protected readonly timeline = computed(() => {
    const saved = this.form.saved();
    return saved && timelineOf(saved, this.clock.now());
  });
}
