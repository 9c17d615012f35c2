import { type NumberWriting, readNumber } from '../../shared/format/typed-number';

const most = 1_000_000_000;

/** Minor units of at least nothing; undefined for what is no amount of money. */
export function minorOf(text: string, writing: NumberWriting): number | undefined {
  const minor = readNumber(text, writing);
  return minor !== undefined && minor >= 0 && minor <= most ? minor : undefined;
}

/** A count of at least nothing; undefined for what is none. */
export function countOf(text: string, { locale }: Pick<NumberWriting, 'locale'>): number | undefined {
  return minorOf(text, { locale, digits: 0 });
}
