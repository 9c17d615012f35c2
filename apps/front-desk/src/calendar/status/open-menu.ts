import { InjectionToken } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';

export interface OpenMenu {
  /** The appointment it is about, or those it lists. */
  readonly appointments: readonly DayAppointment[];
  close(): void;
}
export const openMenu = new InjectionToken<OpenMenu>('what a menu of the grid is about');
