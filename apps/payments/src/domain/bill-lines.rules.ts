import { type Temporal, percentOf } from '@anteroom/kernel';
import { divide } from './division.rules';

/** A service or product of an appointment. Amounts in minor units of the branch's currency. */
export interface GoodsLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  /** Of one, as the list had it; left out: as it is charged. */
  readonly listPrice?: number;
  /** Of one. */
  readonly price: number;
  /** Off the whole line; never more than it comes to. */
  readonly discount: number;
}

export type AttendanceStatus = 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'completed' | 'no-show' | 'cancelled';

/** What the bill knows of an appointment. */
export interface BilledAppointment {
  readonly id: string;
  readonly status: AttendanceStatus;
  readonly startsAt: Temporal.Instant;
  readonly teamMember: string;
  readonly client: { readonly id: string | null; readonly name: string } | null;
  readonly services: readonly GoodsLine[];
  readonly products: readonly GoodsLine[];
}

export type DiscountSize =
  { readonly kind: 'percent'; readonly percent: number } | { readonly kind: 'sum'; readonly sum: number };

/** A line as it is charged: `total` = `gross` − `discount` − `billDiscount`. */
export interface ChargedLine extends GoodsLine {
  readonly appointmentId: string;
  readonly kind: 'service' | 'product';
  readonly teamMember: string;
  readonly startsAt: Temporal.Instant;
  readonly status: AttendanceStatus;
  readonly gross: number;
  readonly billDiscount: number;
  readonly total: number;
}

/** Whether an appointment takes place, as far as anybody knows: what does not is not charged. */
export const takesPlace = (status: AttendanceStatus): boolean => status !== 'cancelled' && status !== 'no-show';

/** What a discount on the whole bill comes to, of lines that come to `amount`; never more than that. */
export function discountAmount(size: DiscountSize | null, amount: number): number {
  if (size === null) return 0;
  return Math.min(amount, size.kind === 'sum' ? size.sum : percentOf(amount, size.percent));
}

/** The order of the day. */
export const inOrder = (a: BilledAppointment, b: BilledAppointment): number =>
  a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds || (a.id < b.id ? -1 : 1);

/** The lines of everything that takes place, in the order of the day, with the bill's discount divided among them. */
export function chargeLines(appointments: readonly BilledAppointment[], discount: DiscountSize | null): ChargedLine[] {
  const lines = appointments
    .filter(({ status }) => takesPlace(status))
    .sort(inOrder)
    .flatMap((appointment) => [
      ...appointment.services.map((line) => lineOf(appointment, 'service', line)),
      ...appointment.products.map((line) => lineOf(appointment, 'product', line)),
    ]);
  const nets = lines.map(({ gross, discount: own }) => gross - own);
  const amount = nets.reduce((sum, net) => sum + net, 0);
  const shares = divide(discountAmount(discount, amount), nets);
  return lines.map((line, index) => charged(line, shares[index] ?? 0));
}

type Uncharged = Omit<ChargedLine, 'billDiscount' | 'total'>;

function lineOf(appointment: BilledAppointment, kind: ChargedLine['kind'], line: GoodsLine): Uncharged {
  const gross = line.price * line.quantity;
  const { id: appointmentId, teamMember, startsAt, status } = appointment;
  return {
    ...line,
    discount: Math.min(line.discount, gross),
    appointmentId,
    kind,
    teamMember,
    startsAt,
    status,
    gross,
  };
}

function charged(line: Uncharged, billDiscount: number): ChargedLine {
  return { ...line, billDiscount, total: line.gross - line.discount - billDiscount };
}

export interface BillTotals {
  readonly gross: number;
  readonly discounts: number;
  readonly billDiscount: number;
  readonly total: number;
}

export function totalsOf(lines: readonly ChargedLine[]): BillTotals {
  const sum = (of: (line: ChargedLine) => number) => lines.reduce((amount, line) => amount + of(line), 0);
  return {
    gross: sum(({ gross }) => gross),
    discounts: sum(({ discount, billDiscount }) => discount + billDiscount),
    billDiscount: sum(({ billDiscount }) => billDiscount),
    total: sum(({ total }) => total),
  };
}
