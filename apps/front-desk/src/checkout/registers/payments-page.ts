import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { daysFrom } from '../money.rules';
import { DayTotals } from './day-totals';
import { OperationsTable } from './operations-table';
import { OwedList } from './owed-list';
import { RegisterList } from './register-list';
import { ZReports } from './z-reports';

/** The money of the branch on a day: registers and their shifts, what came in and went out, the reports. */
@Component({
  selector: 'ar-payments-page',
  imports: [TranslocoDirective, DayTotals, Icon, OperationsTable, OwedList, RegisterList, RouterLink, ZReports],
  templateUrl: './payments-page.html',
  styleUrl: './payments-page.css',
})
export class PaymentsPage {
  /** `owed`: what clients owe instead of the day. From the address. */
  readonly tab = input<string>();

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
    this.date.set(daysFrom(this.date(), days));
  }

  protected choose(date: string): void {
    if (/^\d{4}-\d\d-\d\d$/.test(date)) this.date.set(date);
  }
}
