import type { BookingContext } from '../../domain/booking-context';

/** What it takes to draw appointments of a branch and to tell of them. */
export interface Surroundings {
  readonly timeZone: string;
  readonly currency: string;
  /** Of people and units, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export function surroundingsIn({ branch, names }: BookingContext): Surroundings {
  return { timeZone: branch.timeZone, currency: branch.currency, names };
}
