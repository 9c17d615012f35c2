import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Alphabet, rangesOf } from './alphabets.rules';

const require = createRequire(import.meta.url);

/** Noto Sans (SIL Open Font License) comes in a file per alphabet and weight. The first writes what most receipts need. */
const files = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans', 'devanagari'],
  ['noto-sans-hebrew', 'hebrew'],
  ['noto-sans-arabic', 'arabic'],
] as const;

export type Weight = 400 | 700;

const rightToLeft = new Set(['hebrew', 'arabic']);

let known: readonly [Alphabet, ...Alphabet[]] | undefined;

/** Every alphabet that can be written; read when the first receipt is printed. */
export function alphabets(): readonly [Alphabet, ...Alphabet[]] {
  const [first, ...others] = files;
  known ??= [alphabetOf(first), ...others.map(alphabetOf)];
  return known;
}

function alphabetOf([family, subset]: (typeof files)[number]): Alphabet {
  const ranges = require(`@fontsource/${family}/unicode.json`) as Readonly<Record<string, string>>;
  return {
    name: `${family}-${subset}`,
    ranges: rangesOf(ranges[subset] ?? ''),
    direction: rightToLeft.has(subset) ? 'rtl' : 'ltr',
  };
}

const bytes = new Map<string, Buffer>();

/** The font file of an alphabet; read once. */
export function fontFile({ name }: Alphabet, weight: Weight): Buffer {
  const [family] = files.find(([one, subset]) => name === `${one}-${subset}`) ?? files[0];
  const path = `@fontsource/${family}/files/${name}-${weight}-normal.woff`;
  const file = bytes.get(path) ?? readFileSync(require.resolve(path));
  bytes.set(path, file);
  return file;
}
