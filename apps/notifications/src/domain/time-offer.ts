import type { Temporal } from '@anteroom/kernel';

export interface OfferedTime {
  readonly start: Temporal.Instant;
  readonly teamMember: { readonly id: string; readonly name: string };
}

/** Times that were found for one version of an appointment. */
interface Found {
  readonly version: number;
  /** `others`: the team member of the appointment has none. */
  readonly of: 'same' | 'others';
  readonly times: readonly OfferedTime[];
}

/** Why a client sees times: they asked; their list was old; their time was taken, or the appointment changed, meanwhile. */
export type OfferReason = 'asked' | 'old' | 'taken' | 'changed';
export type UnmovableReason = 'over' | 'status' | 'paid' | 'company' | 'gone';

/**
 * The times behind a link. `asked`: they are being looked for; `wished`: the client chose one, and whether they get it is
 * not known yet; `moved`: they did; `unmovable`: the appointment is not moved by a link.
 */
export type TimeOffer = {
  readonly id: string;
  readonly since: Temporal.Instant;
  readonly searchFrom: Temporal.Instant;
} & (
  | { readonly state: 'asked'; readonly reason: OfferReason }
  | ({ readonly state: 'offered'; readonly reason: OfferReason } & Found)
  | ({ readonly state: 'wished' | 'moved'; readonly wish: OfferedTime } & Found)
  | { readonly state: 'unmovable'; readonly reason: UnmovableReason }
);
