import { Injectable, signal } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import type { Change, Consent, Place } from './move-appointment';

/** A place that is free instead; numbered from 1 on the card and in the grid. */
export interface OfferedPlace extends Place {
  /** The day it is on, in the branch's zone. */
  readonly date: string;
  readonly time: string;
  readonly memberName: string;
}

/** A change that was not made or a booking that cannot begin, why, and three ways on. */
export interface Refusal {
  /** What was to be moved; nothing for a booking. */
  readonly appointment?: DayAppointment;
  readonly change: Change | 'book';
  readonly wanted: Place;
  readonly title: string;
  readonly sentence: string;
  readonly alternatives: readonly OfferedPlace[];
  /** What this person may do all the same, with a reason. */
  readonly consent?: Consent;
  /** Where the appointment still is, as a time of day. */
  readonly keptAt?: string;
}

/** The refusal on screen: one at a time. */
@Injectable()
export class Refusals {
  private readonly shown = signal<Refusal | undefined>(undefined);

  readonly current = this.shown.asReadonly();

  show(refusal: Refusal): void {
    this.shown.set(refusal);
  }

  /** Alternatives that the server found later, on other days. */
  refine(appointmentId: string, alternatives: readonly OfferedPlace[]): void {
    this.shown.update((refusal) =>
      refusal?.appointment?.id === appointmentId ? { ...refusal, alternatives } : refusal,
    );
  }

  dismiss(): void {
    this.shown.set(undefined);
  }
}
