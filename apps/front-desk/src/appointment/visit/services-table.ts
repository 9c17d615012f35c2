import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FieldNotes } from '../details/field-notes';
import { type DraftLine, lineTotal, mostOfOneService, withQuantity, withoutLine } from '../draft/service-lines.rules';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { TypedNumber } from '../../shared/ui/typed-number/typed-number';
import { AppointmentForm } from '../form/appointment-form';
import { ServiceFinder } from './service-finder';

/** The services of the appointment: what, with whom, how often, and what it costs. */
@Component({
  selector: 'ar-services-table',
  imports: [TranslocoDirective, Icon, FieldNotes, ServiceFinder, TypedNumber],
  templateUrl: './services-table.html',
  styleUrl: './services-table.css',
})
export class ServicesTable {
  protected readonly form = inject(AppointmentForm);
  protected readonly formats = inject(Formats);
  protected readonly most = mostOfOneService;

  private readonly offered = computed(() => new Set(this.form.offers()?.map(({ serviceId }) => serviceId)));

  protected totalOf(line: DraftLine): string {
    return this.formats.money(lineTotal(line));
  }

  protected isOffered(line: DraftLine): boolean {
    return !this.form.offers() || this.offered().has(line.serviceId);
  }

  /** An emptied field means what was there before; it is shown again once the field is left. */
  protected setQuantity(index: number, quantity: number | null): void {
    if (quantity !== null) this.form.setLines(withQuantity(this.form.draft().lines, index, quantity));
  }

  protected remove(index: number): void {
    this.form.setLines(withoutLine(this.form.draft().lines, index));
    document.getElementById('appointment-service')?.focus();
  }
}
