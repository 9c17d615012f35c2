import { Component } from '@angular/core';
import { MonthPanel } from './month-panel';
import { PeopleFilter } from './people-filter';
import { StatusLegend } from './status-legend';
import { WaitingRoom } from './waiting-room';

/** Beside the day: the month, who waits, what the colours mean, whose columns are shown. */
@Component({
  selector: 'ar-side-panel',
  imports: [MonthPanel, PeopleFilter, StatusLegend, WaitingRoom],
  template: `
    <ar-month-panel />
    <ar-waiting-room />
    <ar-status-legend />
    <ar-people-filter />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 16px;
      padding: 12px 14px;
      overflow: hidden auto;
      background: var(--chrome);
      border-inline-end: 1px solid var(--line);
      scrollbar-width: thin;
    }
  `,
})
export class SidePanel {}
