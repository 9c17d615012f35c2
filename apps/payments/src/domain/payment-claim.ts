import { DomainError, type Temporal } from '@anteroom/kernel';
import { type Act, type Colleague, colleagueOf } from './staff';

/** How long a claim lasts unless it is kept alive. */
export const claimSeconds = 120;

/** Somebody is taking payment: until `until` nobody else touches the money of the visit. */
export class PaymentClaim {
  constructor(
    readonly by: Colleague,
    readonly until: Temporal.Instant,
  ) {}

  static taken({ by, now }: Act<Temporal.Instant>): PaymentClaim {
    return new PaymentClaim(colleagueOf(by), now.add({ seconds: claimSeconds }));
  }

  isLive(now: Temporal.Instant): boolean {
    return this.until.epochMilliseconds > now.epochMilliseconds;
  }

  isOf({ id }: Pick<Colleague, 'id'>): boolean {
    return this.by.id === id;
  }

  /** @throws DomainError `payment-in-progress` while somebody else holds it */
  requireNotOfAnother({ by, now }: Act<Temporal.Instant>): void {
    if (this.isOf(by) || !this.isLive(now)) return;
    const facts = { by: this.by, until: this.until.toString() };
    throw new DomainError('payment-in-progress', `${this.by.name} is taking payment for this visit.`, facts);
  }
}
