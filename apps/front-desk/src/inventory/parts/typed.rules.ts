const most = 1_000_000_000;

/** Minor units; undefined for what is no amount of money. A comma is a point. */
export function minorOf(text: string, digits: number): number | undefined {
  const [, whole = '', part = ''] = /^(\d{1,10})(?:[.,](\d{1,3}))?$/.exec(text.trim()) ?? [];
  if (whole === '' || part.length > digits) return undefined;
  const minor = Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || '0');
  return minor <= most ? minor : undefined;
}

/** A count of at least nothing; undefined for what is none. */
export function countOf(text: string): number | undefined {
  return /^\d{1,10}$/.test(text.trim()) && Number(text) <= most ? Number(text) : undefined;
}
