import { DomainError, type Money, type PricedLine, type ReductionGiver, requireLineReductions } from '@anteroom/kernel';
import { mostBufferMinutes } from './interval.rules';

/** A service as one person performs it: their own length and price where these differ. */
export interface Offer {
  readonly serviceId: string;
  readonly name: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly priceAmount: number;
  /** Kinds of resource of which it takes one unit each. */
  readonly kindIds: readonly string[];
  /** Whether the person performs it. */
  readonly isOffered: boolean;
}

export interface ServiceLineRequest {
  readonly serviceId: string;
  readonly quantity: number;
  readonly price?: Money;
  readonly discount?: Money;
}

/** What a line says of itself; amounts are minor units of the branch's currency. */
export interface LineContent {
  readonly serviceId: string;
  readonly name: string;
  readonly quantity: number;
  readonly durationMinutes: number;
  /** Of one, as the list had it when the line was agreed. */
  readonly listPriceAmount: number;
  readonly priceAmount: number;
  readonly discountAmount: number;
}

/** Above any price of one line, and small enough that twenty of them add up exactly. */
const mostAmount = 1_000_000_000_000;

/**
 * The offers of the services that are asked for, in their order.
 * @throws DomainError `unknown-reference` for a service the branch does not have, `service-not-offered`
 */
export function offersFor(
  requests: readonly Pick<ServiceLineRequest, 'serviceId'>[],
  offers: readonly Offer[],
  personName: string,
): Offer[] {
  return requests.map(({ serviceId }, line) => {
    const offer = offers.find((candidate) => candidate.serviceId === serviceId);
    if (!offer) {
      throw new DomainError('unknown-reference', 'This service does not exist in the branch.', {
        path: `services.${line}.serviceId`,
        id: serviceId,
      });
    }
    if (offer.isOffered) return offer;
    const facts = { path: `services.${line}.serviceId`, serviceId };
    throw new DomainError('service-not-offered', `${personName} does not do “${offer.name}”.`, facts);
  });
}

/** @throws DomainError `invalid` for a price or discount that cannot be, and as {@link offersFor} */
export function linesFor(
  requests: readonly ServiceLineRequest[],
  from: { offers: readonly Offer[]; personName: string; currency: string },
): LineContent[] {
  const offers = offersFor(requests, from.offers, from.personName);
  return requests.map((request, line) => {
    const offer = offers[line] as Offer;
    const priceAmount = amountOf(request.price, `services.${line}.price`, from.currency) ?? offer.priceAmount;
    const discountAmount = amountOf(request.discount, `services.${line}.discount`, from.currency) ?? 0;
    if (discountAmount > priceAmount * request.quantity) {
      throw invalid(`services.${line}.discount`, 'The discount is more than the line costs.');
    }
    const { serviceId, name, durationMinutes, priceAmount: listPriceAmount } = offer;
    const amounts = { listPriceAmount, priceAmount, discountAmount };
    return { serviceId, name, quantity: request.quantity, durationMinutes, ...amounts };
  });
}

/**
 * Measures what lines take off the prices of the list; what was agreed before stays.
 * @throws DomainError `reduction-not-allowed`, `reduction-above-limit`
 */
export function requireListPrices(
  lines: readonly LineContent[],
  from: { offers: readonly Offer[]; before: readonly LineContent[]; giver: ReductionGiver },
): void {
  const priced = (content: readonly LineContent[]): PricedLine[] =>
    content.flatMap(({ serviceId, quantity, priceAmount, discountAmount }) => {
      const offer = from.offers.find((one) => one.serviceId === serviceId);
      const amounts = { quantity, price: priceAmount, discount: discountAmount };
      return offer ? [{ key: serviceId, listPrice: offer.priceAmount, ...amounts }] : [];
    });
  const pathOf = (line: number) => `services.${line}`;
  requireLineReductions(priced(lines), { before: priced(from.before), giver: from.giver, pathOf });
}

function amountOf(money: Money | undefined, path: string, currency: string): number | undefined {
  if (!money) return undefined;
  if (money.currency !== currency) throw invalid(path, `This branch charges in ${currency}.`);
  if (money.amount < 0 || money.amount > mostAmount) throw invalid(path, 'An amount of zero or more is needed.');
  return money.amount;
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: [{ path, message }] });
}

/** Minutes of all lines one after the other. */
export function totalMinutes(lines: readonly Pick<LineContent, 'quantity' | 'durationMinutes'>[]): number {
  return lines.reduce((sum, { quantity, durationMinutes }) => sum + quantity * durationMinutes, 0);
}

/** The buffer after several services is the longest one among them. */
export function bufferAfter(offers: readonly Pick<Offer, 'bufferMinutes'>[]): number {
  return Math.min(mostBufferMinutes, Math.max(0, ...offers.map(({ bufferMinutes }) => bufferMinutes)));
}

/** Every kind of resource that some of the services need, once each. */
export function kindsNeeded(offers: readonly Pick<Offer, 'kindIds'>[]): string[] {
  return [...new Set(offers.flatMap(({ kindIds }) => kindIds))];
}
