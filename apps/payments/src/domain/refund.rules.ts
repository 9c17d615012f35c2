import type { PartSource, Payment, PaymentMethod, PaymentPart } from './payment';

/** A part of a payment with what can still be given back of it. */
export interface RefundablePart {
  readonly source: PartSource;
  readonly method: PaymentMethod;
  readonly register: PaymentPart['register'];
  readonly left: number;
}

/** A piece of a refund, and the part of a payment that it gives back. */
export interface RefundPiece {
  readonly method: PaymentMethod;
  readonly register: PaymentPart['register'];
  readonly amount: number;
  readonly source: PartSource;
}

/** How a refund is wanted to go back, where somebody chose. */
export interface WantedPart {
  readonly method: PaymentMethod;
  readonly register: PaymentPart['register'];
  readonly amount: number;
}

const isSame = (a: PartSource, b: PartSource | null): boolean => a.paymentId === b?.paymentId && a.line === b.line;

function refundedOf(source: PartSource, payments: readonly Payment[]): number {
  return payments
    .filter(({ kind, cancelled }) => kind === 'refund' && cancelled === null)
    .flatMap(({ parts }) => parts)
    .filter(({ refunds }) => isSame(source, refunds))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** What is left to give back of each part, the latest payment and the last part first. Cancelled payments have none. */
export function refundableParts(payments: readonly Payment[]): RefundablePart[] {
  return payments
    .filter(({ kind, cancelled }) => kind === 'payment' && cancelled === null)
    .toSorted((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds)
    .flatMap(({ id, parts }) => parts.toReversed().map((part) => ({ id, part })))
    .map(({ id: paymentId, part: { line, method, register, amount } }) => {
      const source = { paymentId, line };
      return { source, method, register, left: amount - refundedOf(source, payments) };
    })
    .filter(({ left }) => left > 0);
}

/**
 * Divides a refund among the parts it gives back. Without a wish it goes back the way it came, the latest first; a wish
 * is taken from parts of the same method first. Undefined when there is not as much to give back.
 */
export function spreadRefund(
  amount: number,
  refundable: readonly RefundablePart[],
  wanted?: readonly WantedPart[],
): RefundPiece[] | undefined {
  const left = refundable.map((part) => ({ ...part }));
  if (!wanted) return take(amount, left, ({ method, register }) => ({ method, register }));
  const pieces: RefundPiece[] = [];
  for (const { method, register, amount: wish } of wanted) {
    left.sort((a, b) => Number(b.method === method) - Number(a.method === method));
    const taken = take(wish, left, () => ({ method, register }));
    if (!taken) return undefined;
    pieces.push(...taken);
  }
  return pieces;
}

type Drawn = Pick<RefundPiece, 'method' | 'register'>;

function take(
  amount: number,
  parts: { source: PartSource; method: PaymentMethod; register: PaymentPart['register']; left: number }[],
  by: (part: Drawn) => Drawn,
): RefundPiece[] | undefined {
  const pieces: RefundPiece[] = [];
  let missing = amount;
  for (const part of parts) {
    const drawn = Math.min(part.left, missing);
    if (drawn === 0) continue;
    pieces.push({ ...by(part), amount: drawn, source: part.source });
    part.left -= drawn;
    missing -= drawn;
  }
  return missing === 0 ? pieces : undefined;
}
