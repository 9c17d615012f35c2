import type { Money } from '@anteroom/contracts-shared';
import type { ServiceLine, ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';

/** One service of the draft, with what it costs and takes with the person chosen. */
export interface DraftLine {
  readonly serviceId: string;
  readonly name: string;
  readonly quantity: number;
  readonly durationMinutes: number;
  readonly price: Money;
  readonly discount: Money;
  /** `list`: the person's price, which follows a change of person. `kept`: the price the appointment was booked at. */
  readonly priceFrom: 'list' | 'kept';
}

/** A service as one person performs it. */
export interface Offer {
  readonly serviceId: string;
  readonly name: string;
  readonly category: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly price: Money;
  readonly resourceKindIds: readonly string[];
}

export const mostOfOneService = 20;
export const mostLines = 20;

/** What a person offers, in the catalogue's order, at their own price and length. */
export function offersOf(member: TeamMember | undefined, catalogue: readonly ServiceOnOffer[]): Offer[] {
  if (!member) return [];
  const own = new Map(member.offers.map((offer) => [offer.serviceId, offer]));
  return catalogue.flatMap((service) => {
    const offer = own.get(service.id);
    if (!offer) return [];
    const { name, category, bufferMinutes, resourceKindIds } = service;
    const { durationMinutes, price } = offer;
    return [{ serviceId: service.id, name, category, durationMinutes, bufferMinutes, price, resourceKindIds }];
  });
}

/** The lines with one more of the service: a new line, or a greater quantity where it is there already. */
export function withService(lines: readonly DraftLine[], offer: Offer): DraftLine[] {
  if (lines.some((line) => line.serviceId === offer.serviceId)) {
    return lines.map((line) => (line.serviceId === offer.serviceId ? ofQuantity(line, line.quantity + 1) : line));
  }
  if (lines.length >= mostLines) return [...lines];
  const { serviceId, name, durationMinutes, price } = offer;
  const discount = { amount: 0, currency: price.currency };
  return [...lines, { serviceId, name, quantity: 1, durationMinutes, price, discount, priceFrom: 'list' }];
}

export function withQuantity(lines: readonly DraftLine[], index: number, quantity: number): DraftLine[] {
  return lines.map((line, at) => (at === index ? ofQuantity(line, quantity) : line));
}

function ofQuantity(line: DraftLine, quantity: number): DraftLine {
  return { ...line, quantity: Math.min(Math.max(Math.trunc(quantity), 1), mostOfOneService) };
}

export function withoutLine(lines: readonly DraftLine[], index: number): DraftLine[] {
  return lines.filter((_, at) => at !== index);
}

/** The lines as another person performs them. What that person does not offer stays as it is, to be complained about. */
export function performedBy(lines: readonly DraftLine[], offers: readonly Offer[]): DraftLine[] {
  return lines.map((line) => {
    const offer = offers.find((one) => one.serviceId === line.serviceId);
    if (!offer) return line;
    const { durationMinutes, price } = offer;
    return line.priceFrom === 'list' ? { ...line, durationMinutes, price } : { ...line, durationMinutes };
  });
}

/** The services on the lines that are not among a person's offers. */
export function notOffered(lines: readonly DraftLine[], offers: readonly Offer[]): DraftLine[] {
  const offered = new Set(offers.map((offer) => offer.serviceId));
  return lines.filter((line) => !offered.has(line.serviceId));
}

export function linesOf(services: readonly ServiceLine[]): DraftLine[] {
  return services.map((line) => ({ ...line, priceFrom: 'kept' }));
}

/** What a line costs, in minor units: quantity × price − discount, never below zero. */
export function lineTotal(line: DraftLine): Money {
  const amount = Math.max(line.quantity * line.price.amount - line.discount.amount, 0);
  return { amount, currency: line.price.currency };
}

/** What all lines cost together; undefined when there are none. */
export function totalOf(lines: readonly DraftLine[]): Money | undefined {
  return lines
    .map(lineTotal)
    .reduce<Money | undefined>(
      (sum, total) => (sum ? { amount: sum.amount + total.amount, currency: sum.currency } : total),
      undefined,
    );
}

/** The sum of all discounts that are really taken off. */
export function discountOf(lines: readonly DraftLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.price.amount - lineTotal(line).amount, 0);
}
