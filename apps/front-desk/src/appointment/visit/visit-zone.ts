import { Component, inject, viewChild } from '@angular/core';
import { AppointmentForm } from '../form/appointment-form';
import { WindowSections } from '../window/window-sections';
import { AttendanceLine } from './attendance-line';
import { ServicesTable } from './services-table';
import { StatusGroup } from './status-group';
import { VisitRows } from './visit-rows';
import { VisitTotals } from './visit-totals';

/** The visit itself: its status, its services, what it comes to. */
@Component({
  selector: 'ar-visit-zone',
  imports: [AttendanceLine, ServicesTable, StatusGroup, VisitRows, VisitTotals, WindowSections],
  template: `
    @if (form.saved(); as saved) {
      @if (saved.status !== 'cancelled') {
        <ar-status-group />
        <ar-attendance-line />
        <ar-visit-rows />
      }
    }
    <ar-services-table />
    @if (form.saved()) {
      <ar-window-sections place="visit" />
    }
    <ar-visit-totals />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }
    ar-visit-totals {
      margin-block-start: auto;
    }
  `,
})
export class VisitZone {
  protected readonly form = inject(AppointmentForm);
  private readonly group = viewChild(StatusGroup);

  chooseStatus(number: number): void {
    this.group()?.chooseNumber(number);
  }
}
