import { Component, computed, input } from '@angular/core';
import { AppointmentDialog } from './appointment-dialog';

/** What the outlet `window` shows. Another appointment is another window: nothing of the first one stays behind. */
@Component({
  selector: 'ar-appointment-window',
  imports: [AppointmentDialog],
  template: `@for (key of keys(); track key) {
    <ar-appointment-dialog [appointmentId]="id()" />
  }`,
})
export class AppointmentWindow {
  /** From the address `visit/:id`; undefined for a new booking. */
  readonly id = input<string>();

  protected readonly keys = computed(() => [this.id() ?? 'new']);
}
