import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { HoldStore } from '../../shared/live/hold-store';
import { SessionStore } from '../../shared/session/session-store';
import { afterPaint } from '../../shared/ui/after-paint';
import type { Span } from '../rules/span';
import { instantAt } from '../rules/day-axis';
import { OpenDay } from './open-day';

/** Where a new booking begins: whose time, from when to when (ISO instants), and what for when that is known. */
export interface NewBooking {
  readonly teamMemberId: string;
  readonly start: string;
  readonly end: string;
  readonly serviceId?: string;
}

/** Where the day leads: its window, and other days. The address tells the rest of the screen. */
@Injectable()
export class DayLinks {
  private readonly router = inject(Router);
  private readonly day = inject(OpenDay);
  private readonly session = inject(SessionStore);
  private readonly holds = inject(HoldStore);

  /**
   * The time is asked for and drawn as held before anything of the window is made: it is seen in the frame of the
   * click. The window then asks for the same, and gives it back.
   */
  book(memberId: string, span: Span): void {
    const axis = this.day.axis();
    const [start, end] = [instantAt(axis, span.start), instantAt(axis, span.end)];
    this.begin([{ outlets: { window: ['new'] } }], { teamMemberId: memberId, start, end });
  }

  /** The same on another day, which is turned to. */
  bookOn(date: string, booking: NewBooking): void {
    this.begin([{ outlets: { primary: ['day', date], window: ['new'] } }], booking);
  }

  open(appointmentId: string): void {
    const extras = { queryParamsHandling: 'preserve' } as const;
    void this.router.navigate([{ outlets: { window: ['visit', appointmentId] } }], extras);
  }

  turnTo(date: string): void {
    void this.router.navigate(['/day', date], { queryParamsHandling: 'preserve' });
  }

  private begin(address: readonly unknown[], { teamMemberId, start, end, serviceId }: NewBooking): void {
    const branchId = this.session.branch()?.id;
    const services = serviceId === undefined ? {} : { serviceIds: [serviceId] };
    if (branchId !== undefined) void this.holds.place({ branchId, teamMemberId, start, end, ...services });
    const queryParams = { member: teamMemberId, start, end, service: serviceId ?? null };
    const extras = { queryParams, queryParamsHandling: 'merge' } as const;
    afterPaint(() => void this.router.navigate([...address], extras));
  }
}
