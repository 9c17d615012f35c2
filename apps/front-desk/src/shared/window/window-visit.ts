import type { Signal } from '@angular/core';
import type { Appointment, CalendarAppointment } from '@anteroom/contracts-scheduling';

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
  /** Closes the window as its own button does. */
  abstract closeWindow(): void;
}
