import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { CalendarCard } from '../calendar/calendar-card';
import { CalendarSettingsStore } from '../calendar/calendar-settings-store';
import { MoneyCard } from '../money/money-card';
import { MoneySettingsStore } from '../money/money-settings-store';
import { StockCard } from '../stock/stock-card';
import { StockSettingsStore } from '../stock/stock-settings-store';
import { SettingsSection } from './settings-section';

/** How the branch on screen works, as far as people decide it: each field is saved by itself. */
@Component({
  selector: 'ar-settings-page',
  imports: [CalendarCard, Icon, MoneyCard, RouterLink, SettingsSection, StockCard, TranslocoDirective],
  providers: [CalendarSettingsStore, MoneySettingsStore, StockSettingsStore],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.css',
})
export class SettingsPage {
  private readonly session = inject(SessionStore);
  protected readonly calendarSettings = inject(CalendarSettingsStore);
  protected readonly moneySettings = inject(MoneySettingsStore);
  protected readonly stockSettings = inject(StockSettingsStore);
  protected readonly branchName = computed(() => this.session.branch()?.name ?? '');
  protected readonly mayReadMessages = computed(() => this.session.can('notification.view'));
}
