import type { ChangeEntry } from '@anteroom/contracts-scheduling';

/** One line of the history: a field, and what it was and became, ready to be read. Empty text: there was nothing. */
export interface HistoryLine {
  readonly field: HistoryField;
  readonly before: string;
  readonly after: string;
}

export const historyFields = [
  'start',
  'end',
  'teamMember',
  'status',
  'client',
  'phone',
  'services',
  'prices',
  'resources',
  'comment',
  'overbookReason',
  'cancelReason',
  'clientOverlap',
  'visit',
] as const;
export type HistoryField = (typeof historyFields)[number];

/** How values are written on this screen. */
export interface HistoryWriting {
  moment(instant: string): string;
  status(status: string): string;
  money(minorUnits: number): string;
}

function isHistoryField(field: string): field is HistoryField {
  return (historyFields as readonly string[]).includes(field);
}

/** The lines of one entry. A field that this screen does not know is left out, and so is one that reads the same. */
export function linesOfEntry(entry: Pick<ChangeEntry, 'fields'>, writing: HistoryWriting): HistoryLine[] {
  return entry.fields.flatMap(({ field, before, after }) => {
    if (!isHistoryField(field)) return [];
    const line = { field, before: written(field, before, writing), after: written(field, after, writing) };
    return line.before === line.after ? [] : [line];
  });
}

function written(field: HistoryField, value: unknown, writing: HistoryWriting): string {
  if (Array.isArray(value)) {
    if (field === 'prices') return sumOf(value, writing);
    return value.map((one) => (field === 'visit' ? writing.moment(String(one)) : String(one))).join(', ');
  }
  if (typeof value !== 'string' || value === '') return '';
  if (field === 'start' || field === 'end') return writing.moment(value);
  return field === 'status' ? writing.status(value) : value;
}

/** Prices are told as what all lines cost together; per line they would repeat the services. */
function sumOf(prices: readonly unknown[], writing: HistoryWriting): string {
  if (prices.length === 0) return '';
  return writing.money(prices.reduce<number>((sum, price) => sum + amountOf(price), 0));
}

function amountOf(price: unknown): number {
  const { priceAmount = 0, discountAmount = 0 } = price as { priceAmount?: number; discountAmount?: number };
  return priceAmount - discountAmount;
}
