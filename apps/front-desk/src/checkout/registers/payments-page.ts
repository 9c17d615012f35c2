import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { DayTotals } from './day-totals';
import { OperationsTable } from './operations-table';
import { RegisterList } from './register-list';
import { ZReports } from './z-reports';

/** The money of the branch on a day: registers and their shifts, what came in and went out, the reports. */
@Component({
  selector: 'ar-payments-page',
  imports: [TranslocoDirective, DayTotals, Icon, OperationsTable, RegisterList, ZReports],
  templateUrl: './payments-page.html',
  styleUrl: './payments-page.css',
})
export class PaymentsPage {
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  private readonly clock = inject(Clock);
  protected readonly branchId = computed(() => this.session.branch()?.id);
  protected readonly seesTakings = computed(() => this.session.can('takings.view'));
  protected readonly today = computed(() => this.formats.localDate(this.clock.now()));
  protected readonly date = linkedSignal(() => this.today());
  /** How often something was done with a register while the page is open: what it lists is read again then. */
  protected readonly changes = signal(0);
  protected readonly next = (count: number): number => count + 1;

  protected go(days: number): void {
    const noon = Date.parse(`${this.date()}T12:00:00Z`);
    this.date.set(new Date(noon + days * 86_400_000).toISOString().slice(0, 10));
  }

  protected choose(date: string): void {
    if (/^\d{4}-\d\d-\d\d$/.test(date)) this.date.set(date);
  }
}
