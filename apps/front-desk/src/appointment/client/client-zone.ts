import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { Catalogue } from '../catalogue';
import { AppointmentForm } from '../form/appointment-form';
import { VisitMates } from '../visit/visit-mates';
import { ClientCard } from './client-card';
import { ClientSearch } from './client-search';

/** For whom: the search until somebody is chosen, then who it is and what else they have that day. */
@Component({
  selector: 'ar-client-zone',
  imports: [TranslocoDirective, Icon, ClientCard, ClientSearch],
  templateUrl: './client-zone.html',
  styleUrl: './client-zone.css',
})
export class ClientZone {
  protected readonly form = inject(AppointmentForm);
  protected readonly mates = inject(VisitMates);
  protected readonly formats = inject(Formats);
  private readonly catalogue = inject(Catalogue);
  private readonly router = inject(Router);

  protected memberName(id: string): string {
    return this.catalogue.member(id)?.name ?? '';
  }

  protected show(appointmentId: string): void {
    void this.router.navigate([{ outlets: { window: ['visit', appointmentId] } }], { queryParamsHandling: 'preserve' });
  }
}
