/**
 * An amount as somebody types it, in minor units: `49.6`, `49,60`, `1 250`. Undefined for what is no amount, and for
 * parts of a minor unit.
 * @param digits after the point: 2 for EUR, 0 for JPY
 */
export function typedAmount(text: string, digits: number): number | undefined {
  const plain = text.replace(/[\s'’]/g, '').replace(',', '.');
  const parts = /^(\d{1,10})(?:\.(\d*))?$/.exec(plain) ?? /^()\.(\d+)$/.exec(plain);
  if (!parts) return undefined;
  const fraction = parts[2] ?? '';
  if (fraction.replace(/0+$/, '').length > digits) return undefined;
  return Number(`${parts[1] || '0'}${fraction.slice(0, digits).padEnd(digits, '0')}`);
}

/** The same amount as a field shows it: `49.60`. */
export function amountText(amount: number, digits: number): string {
  return (amount / 10 ** digits).toFixed(digits);
}

/** What a key of the keypad makes of what is in the field. */
export function keyed(text: string, key: string, digits: number): string {
  if (key === '⌫') return text.slice(0, -1);
  if (key === '.' && (digits === 0 || text.includes('.'))) return text;
  const next = text === '0' && key !== '.' ? key : text + key;
  return typedAmount(next.endsWith('.') ? `${next}0` : next, digits) === undefined ? text : next;
}
