/** The letters that one font file writes. */
export interface Alphabet {
  readonly name: string;
  /** First and last code point of each range, both included. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly direction: 'ltr' | 'rtl';
}

/** A piece of a text that one font file writes from its beginning to its end. */
export interface Run {
  readonly alphabet: Alphabet;
  readonly text: string;
}

/** Ranges as style sheets write them: `U+0400-045F,U+2116`. */
export function rangesOf(unicodeRange: string): Alphabet['ranges'] {
  return unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

const writes = ({ ranges }: Alphabet, letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
};

/**
 * A text in pieces that one font writes each, in the order in which they stand on the paper: words that are written from
 * right to left stand in that order among each other. A letter that no font has becomes `?`.
 * @param alphabets the first that has a letter writes it; the first of all writes spaces and `?`
 */
export function runsOf(text: string, alphabets: readonly [Alphabet, ...Alphabet[]]): Run[] {
  const [usual] = alphabets;
  const runs: Run[] = [];
  for (const letter of plainSpaces(text.normalize('NFC'))) {
    const last = runs.at(-1);
    // a mark belongs to the letter before it
    const isMark = last !== undefined && /\p{M}/u.test(letter) && writes(last.alphabet, letter);
    const alphabet = isMark ? last.alphabet : alphabets.find((one) => writes(one, letter));
    const run = { alphabet: alphabet ?? usual, text: alphabet ? letter : '?' };
    if (last?.alphabet === run.alphabet) runs[runs.length - 1] = { ...run, text: last.text + run.text };
    else runs.push(run);
  }
  return turned(runs);
}

/** Narrow and fixed spaces, which not every font has, as the usual one. */
const plainSpaces = (text: string): string => text.replace(/[\u2000-\u200a\u202f\u205f\u00a0]/g, ' ');

const isRtl = (run: Run | undefined): boolean => run?.alphabet.direction === 'rtl';

/** What is between two words from right to left, and only spaces, is part of them. */
function turned(runs: readonly Run[]): Run[] {
  const placed: Run[] = [];
  for (let from = 0; from < runs.length;) {
    let to = from + 1;
    if (isRtl(runs[from])) while (runs[to]?.text.trim() === '' && isRtl(runs[to + 1])) to += 2;
    placed.push(...runs.slice(from, to).reverse());
    from = to;
  }
  return placed;
}
