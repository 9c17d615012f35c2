import { readNumber } from '../../shared/format/typed-number';

/** What a field may have. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether it may be left empty. */
  readonly empty: 'allowed' | 'refused';
}

/** The whole number that was typed, null for nothing; undefined where it is none that the field may have. */
export function numberTyped(text: string, range: NumberRange, locale: string): number | null | undefined {
  if (text.trim() === '') return range.empty === 'allowed' ? null : undefined;
  const number = readNumber(text, { locale, digits: 0 });
  return number !== undefined && number >= range.least && number <= range.most ? number : undefined;
}
