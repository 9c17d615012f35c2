import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Formats } from '../../shared/format/formats';
import { appointmentTitle } from '../block/appointment-words';

/** Reasons that cover most cancellations, one click each; keys of the language files. */
const usualReasons = ['client', 'illness', 'member', 'mistake'] as const;

/** Asks why an appointment is cancelled. Closes with the reason, or with nothing when it is kept. */
@Component({
  selector: 'ar-cancel-dialog',
  imports: [TranslocoDirective],
  templateUrl: './cancel-dialog.html',
  styleUrl: './cancel-dialog.css',
})
export class CancelDialog {
  private readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly formats = inject(Formats);

  protected readonly appointment = inject<DayAppointment>(DIALOG_DATA);
  protected readonly usual = usualReasons;
  protected readonly title = appointmentTitle(this.appointment);
  protected readonly time = this.formats.time(this.appointment.start);
  protected readonly reason = signal('');
  protected readonly isMissing = signal(false);
  protected readonly trimmed = computed(() => this.reason().trim());

  protected write(event: Event): void {
    this.reason.set((event.target as HTMLTextAreaElement).value);
    this.isMissing.set(false);
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.trimmed()) this.dialog.close(this.trimmed());
    else this.isMissing.set(true);
  }

  protected keep(): void {
    this.dialog.close();
  }
}
