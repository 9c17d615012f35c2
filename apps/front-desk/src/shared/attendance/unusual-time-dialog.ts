import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** What is asked about: the moment, the appointment's start as a time of day, and the status that was chosen. */
export interface UnusualTime {
  readonly now: string;
  readonly start: string;
  readonly status: string;
}

/** Asks once whether a status at an unusual time of the day is meant. Closes with true, or with nothing. */
@Component({
  selector: 'ar-unusual-time-dialog',
  imports: [TranslocoDirective],
  template: `<form
    *transloco="let t; prefix: 'over-day.unusualTime'"
    class="card"
    (submit)="$event.preventDefault(); dialog.close(true)"
  >
    <h2 id="unusual-time-title">{{ t('title', { now: time.now, start: time.start }) }}</h2>
    <div class="row">
      <button type="submit" class="btn pri" cdkFocusInitial>{{ t('confirm', { status: time.status }) }}</button>
      <button type="button" class="btn" (click)="dialog.close()">{{ t('keep') }} <kbd>Esc</kbd></button>
    </div>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: 14px;
      max-inline-size: 420px;
      padding: 18px 20px;
    }
    h2 {
      font-size: var(--t-15);
      font-weight: 600;
      line-height: 1.35;
    }
  `,
})
export class UnusualTimeDialog {
  protected readonly dialog = inject<DialogRef<true>>(DialogRef);
  protected readonly time = inject<UnusualTime>(DIALOG_DATA);
}
