import { Component } from '@angular/core';
import { MonthPanel } from './month-panel';
import { NextFree } from './next-free';
import { PeopleFilter } from './people-filter';
import { StatusLegend } from './status-legend';
import { WaitingRoom } from './waiting-room';

/** Beside the day: the month, who waits, when the next free times are, what the colours mean, whose columns are shown. */
@Component({
  selector: 'ar-side-panel',
  imports: [MonthPanel, NextFree, PeopleFilter, StatusLegend, WaitingRoom],
  template: `
    <ar-month-panel />
    <ar-waiting-room />
    <ar-next-free />
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
