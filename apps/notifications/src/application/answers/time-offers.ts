import type { Temporal } from '@anteroom/kernel';
import type { OfferedTime, TimeOffer } from '../../domain/time-offer';

/** Where an offer belongs. */
export interface OfferPlace {
  readonly linkId: string;
  readonly branchId: string;
  readonly appointmentId: string;
}

/** A wish that an appointment has come true to. */
export interface GrantedWish {
  readonly offerId: string;
  readonly linkId: string;
}

/** The times behind links. Each joins the running unit of work. */
export abstract class TimeOffers {
  abstract find(linkId: string): Promise<TimeOffer | undefined>;
  /** In the place of what stood behind the link. */
  abstract put(place: OfferPlace, offer: TimeOffer): Promise<void>;
  /** Undefined when it is not open any more: asked for anew, or answered. */
  abstract findOpenForChange(offerId: string): Promise<(TimeOffer & { readonly place: OfferPlace }) | undefined>;
  /** Open wishes for exactly this time of the appointment, made before this version of it. Their links are locked. */
  abstract listGranted(appointmentId: string, version: number, now: OfferedPlace): Promise<GrantedWish[]>;
  /** They came true. */
  abstract grant(offerIds: readonly string[], now: Temporal.Instant): Promise<void>;
}

/** When, and with whom. */
export interface OfferedPlace {
  readonly start: Temporal.Instant;
  readonly teamMemberId: OfferedTime['teamMember']['id'];
}
