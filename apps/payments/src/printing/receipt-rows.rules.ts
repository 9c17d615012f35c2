import type { PaymentMethod, Receipt } from '@anteroom/contracts-payments';
import type { Money } from '@anteroom/contracts-shared';
import { Temporal } from '@anteroom/kernel';

/** A line of the printed receipt: words at the start, an amount at the end, or a rule across. */
export type ReceiptRow =
  | { readonly kind: 'rule' }
  | { readonly kind: 'heading' | 'note'; readonly text: string }
  | { readonly kind: 'plain' | 'strong'; readonly text: string; readonly amount: string };

const methodNames: Readonly<Record<PaymentMethod, string>> = {
  cash: 'Cash',
  card: 'Card',
  'bank-transfer': 'Bank transfer',
  'client-account': 'Client account',
};

/** What is printed, from top to bottom, in the branch's language and time. */
export function receiptRows(receipt: Receipt): ReceiptRow[] {
  const write = writerOf(receipt.language);
  return [
    { kind: 'heading', text: receipt.branchName },
    ...head(receipt),
    { kind: 'rule' },
    ...receipt.lines.flatMap(({ name, quantity, gross, discount }) => [
      plain(quantity > 1 ? `${name} × ${quantity}` : name, write(gross)),
      ...(discount.amount > 0 ? [plain('  Discount', `−${write(discount)}`)] : []),
    ]),
    ...discountOf(receipt, write),
    { kind: 'rule' },
    strong('Total', write(receipt.total)),
    ...(receipt.paidBefore.amount === 0 ? [] : [plain('Paid before', write(receipt.paidBefore))]),
    { kind: 'rule' },
    ...moved(receipt, write),
    { kind: 'rule' },
    strong(receipt.balance.amount < 0 ? 'To give back' : 'Still to pay', write(absolute(receipt.balance))),
  ];
}

const plain = (text: string, amount: string): ReceiptRow => ({ kind: 'plain', text, amount });
const strong = (text: string, amount: string): ReceiptRow => ({ kind: 'strong', text, amount });
const absolute = ({ amount, currency }: Money): Money => ({ amount: Math.abs(amount), currency });

function head({ kind, number, issuedAt, timeZone, language, client, by }: Receipt): ReceiptRow[] {
  const local = Temporal.Instant.from(issuedAt).toZonedDateTimeISO(timeZone);
  const date = local.toLocaleString(language, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = local.toLocaleString(language, { hour: '2-digit', minute: '2-digit' });
  return [
    plain(kind === 'refund' ? 'Refund receipt' : 'Receipt', number),
    plain(date, time),
    ...(client === null ? [] : [plain('Client', client)]),
    plain('Served by', by.name),
  ];
}

function discountOf({ billDiscount }: Receipt, write: (money: Money) => string): ReceiptRow[] {
  if (!billDiscount || billDiscount.amount.amount === 0) return [];
  return [plain(`Discount: ${billDiscount.reason}`, `−${write(billDiscount.amount)}`)];
}

function moved({ kind, parts, surplus, reason, amount }: Receipt, write: (money: Money) => string): ReceiptRow[] {
  return [
    ...parts.flatMap((part) => [
      plain(methodNames[part.method], write(part.amount)),
      ...(part.given ? [plain('  Given', write(part.given))] : []),
      ...(part.change && part.change.amount > 0 ? [plain('  Change', write(part.change))] : []),
    ]),
    ...(surplus.amount > 0 ? [plain('To the client account', write(surplus))] : []),
    strong(kind === 'refund' ? 'Given back' : 'Paid', write(amount)),
    ...(reason === null ? [] : [{ kind: 'note', text: reason } as const]),
  ];
}

function writerOf(language: string): (money: Money) => string {
  return ({ amount, currency }) => {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency });
    const { maximumFractionDigits = 2 } = format.resolvedOptions();
    return format.format(amount / 10 ** maximumFractionDigits);
  };
}
