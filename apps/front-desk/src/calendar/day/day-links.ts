import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Span } from '../rules/span';
import { instantAt } from '../rules/day-axis';
import { OpenDay } from './open-day';

/** Where the day leads: its window, and other days. The address tells the rest of the screen. */
@Injectable()
export class DayLinks {
  private readonly router = inject(Router);
  private readonly day = inject(OpenDay);

  book(memberId: string, { start, end }: Span): void {
    const axis = this.day.axis();
    const queryParams = { member: memberId, start: instantAt(axis, start), end: instantAt(axis, end) };
    void this.router.navigate([{ outlets: { window: ['new'] } }], { queryParams, queryParamsHandling: 'merge' });
  }

  open(appointmentId: string): void {
    const extras = { queryParamsHandling: 'preserve' } as const;
    void this.router.navigate([{ outlets: { window: ['visit', appointmentId] } }], extras);
  }

  turnTo(date: string): void {
    void this.router.navigate(['/day', date], { queryParamsHandling: 'preserve' });
  }
}
