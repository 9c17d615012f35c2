import { DOCUMENT, Injectable, type OnDestroy, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { TranslocoService } from '@jsverse/transloco';
import { returnFocus } from '../../shared/ui/focus-return';
import { Toasts } from '../../shared/ui/toasts';
import { AppointmentForm } from '../form/appointment-form';
import { continueDraft } from '../form/kept-form';

const withoutSlot = { member: null, start: null, end: null, service: null };

/** Ways out of the window: closed as it is, closed after a save, or turned into the saved appointment's window. */
@Injectable()
export class WindowExit implements OnDestroy {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly form = inject(AppointmentForm);
  private readonly page = inject(DOCUMENT);
  private readonly cameFrom = this.page.activeElement;

  /** Closes; what was typed stays a draft, and the toast leads back to it. */
  close(): void {
    const address = this.router.url;
    if (this.form.dirty()) {
      this.toasts.show({
        message: this.transloco.translate('appointment.state.draftKept'),
        undo: async () => {
          await this.router.navigateByUrl(address, { state: { [continueDraft]: true } });
        },
      });
    }
    this.leave();
  }

  /** Closes after a save, which has said what was done. */
  closeAfter(): void {
    this.leave();
  }

  /** A new booking that was saved and stays open is that appointment's window from here on. */
  becomeSaved({ id }: Appointment): void {
    void this.router.navigate([{ outlets: { window: ['visit', id] } }], {
      queryParams: withoutSlot,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** To where the focus was before the window opened, or to the grid when that is gone. */
  ngOnDestroy(): void {
    const from = this.cameFrom;
    setTimeout(() => {
      if (this.page.querySelector('ar-appointment-dialog')) return;
      returnFocus(this.page, from);
    });
  }

  private leave(): void {
    void this.router.navigate([{ outlets: { window: null } }], {
      queryParams: withoutSlot,
      queryParamsHandling: 'merge',
    });
  }
}
