import { Injectable, inject, signal } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { OpenDay } from '../day/open-day';

/** What the finder begins with; what is left out is for the person to choose. */
export interface FinderWish {
  readonly serviceId?: string;
  readonly teamMemberId?: string;
  /** The first date looked at, `YYYY-MM-DD`. */
  readonly from?: string;
  /** The appointment that goes to the time chosen; without one, a new booking begins there. */
  readonly moving?: DayAppointment;
}

/** The next-free finder: whether it is open, and what for. */
@Injectable()
export class Finder {
  private readonly day = inject(OpenDay);
  private readonly shown = signal<FinderWish | undefined>(undefined);

  readonly wish = this.shown.asReadonly();

  /** Looks from the open day on, unless the wish names another date. */
  open(wish: FinderWish = {}): void {
    this.shown.set({ from: this.day.date(), ...wish });
  }

  close(): void {
    this.shown.set(undefined);
  }
}
