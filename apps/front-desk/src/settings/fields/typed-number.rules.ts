/** What a field may have. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether it may be left empty. */
  readonly empty: 'allowed' | 'refused';
}

/** The whole number that was typed, null for nothing; undefined where it is none that the field may have. */
export function numberTyped(text: string, { least, most, empty }: NumberRange): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return empty === 'allowed' ? null : undefined;
  if (!/^\d{1,5}$/.test(typed)) return undefined;
  const number = Number(typed);
  return number >= least && number <= most ? number : undefined;
}
