import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Toasts } from '../../shared/ui/toasts';

/** Opens the window of a visit that a figure or an entry is about, over whatever is on screen. */
@Injectable({ providedIn: 'root' })
export class VisitOpener {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  /** Of a visit only its bill is known: it says which appointment the window opens with. */
  async ofVisit(visitId: string): Promise<void> {
    try {
      const { lines, date } = await this.api.call(paymentsRoutes.getBill, { params: { visitId } });
      const appointmentId = lines[0]?.appointmentId;
      if (appointmentId && date) this.ofAppointment(appointmentId);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }

  ofAppointment(id: string): void {
    void this.router.navigate([{ outlets: { window: ['visit', id] } }], { queryParamsHandling: 'merge' });
  }
}
