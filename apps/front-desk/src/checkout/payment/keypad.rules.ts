import { readNumber } from '../../shared/format/typed-number';

/** What the keypad wrote so far, in minor units: its only mark is the point, whatever the desk's language. */
export function amountOf(text: string, digits: number): number | undefined {
  return readNumber(text, { locale: 'en', digits });
}

/** What a key of the keypad makes of what it wrote so far. */
export function keyed(text: string, key: string, digits: number): string {
  if (key === '⌫') return text.slice(0, -1);
  if (key === '.' && (digits === 0 || text.includes('.'))) return text;
  const next = text === '0' && key !== '.' ? key : text + key;
  return amountOf(next === '.' ? '0' : next, digits) === undefined ? text : next;
}
