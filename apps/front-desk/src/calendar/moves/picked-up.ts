import { Injectable, inject, signal } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { OpenDay } from '../day/open-day';
import { instantAt } from '../rules/day-axis';
import { GridMoves } from './grid-moves';

/** An appointment that was picked up (X, or Move in its menu) to be placed elsewhere, also on another day. */
@Injectable()
export class PickedUp {
  private readonly day = inject(OpenDay);
  private readonly moves = inject(GridMoves);
  private readonly carried = signal<DayAppointment | undefined>(undefined);

  readonly appointment = this.carried.asReadonly();

  take(appointment: DayAppointment): void {
    this.carried.set(appointment);
  }

  place(memberId: string, minute: number): void {
    const appointment = this.carried();
    if (!appointment) return;
    this.carried.set(undefined);
    const start = instantAt(this.day.axis(), minute);
    const length = Date.parse(appointment.end) - Date.parse(appointment.start);
    const end = new Date(Date.parse(start) + length).toISOString();
    void this.moves.commit(appointment, { teamMemberId: memberId, start, end }, 'move');
  }

  drop(): void {
    this.carried.set(undefined);
  }
}
