import type { Signal } from '@angular/core';
import type { Appointment, CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { Money } from '@anteroom/contracts-shared';

/** What a visit comes to by its bill: all its appointments and products, less every discount. */
export interface VisitWorth {
  readonly total: Money;
  readonly discounts: Money;
  /** Whether the next thing to do is to take what is owed. */
  readonly isToPay: boolean;
}

/** What a section of the appointment window may know of the window it stands in. */
export abstract class WindowVisit {
  /** As the server last told it; sections are there for saved appointments only. */
  abstract readonly appointment: Signal<Appointment>;
  /** The other appointments of the same visit, in order of time; cancelled ones are left out. */
  abstract readonly mates: Signal<readonly CalendarAppointment[]>;
  /** The id of the open pane; undefined while the centre shows the visit itself. */
  abstract readonly pane: Signal<string | undefined>;
  abstract openPane(id: string): void;
  abstract closePane(): void;
  /** Said by the section that knows the bill, for the window to show beside what it knows of the appointment itself. */
  abstract tellWorth(worth: VisitWorth): void;
  /** Closes the window as its own button does. */
  abstract closeWindow(): void;
}
