import type { BookingContext } from '../../domain/booking-context';
import type { VisitDay } from '../../domain/visit-mates';

/** What it takes to draw appointments of a branch and to tell of them. */
export interface Surroundings {
  readonly timeZone: string;
  readonly currency: string;
  /** Of people and units, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The context as far as visits go. */
export function visitDayIn({ branch, mates }: BookingContext): VisitDay {
  return { timeZone: branch.timeZone, visitIntervalMinutes: branch.visitIntervalMinutes, mates };
}

export function surroundingsIn({ branch, names }: BookingContext): Surroundings {
  return { timeZone: branch.timeZone, currency: branch.currency, names };
}
