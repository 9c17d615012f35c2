import type { CompiledMessage } from 'icu-minify/format';

/**
 * The two pseudo-languages of CLDR: `en-XA` is accented and a third longer, as a translation would be; `ar-XB` runs from
 * right to left. They are made of the English sentences, so that layouts can be tried before a translation exists.
 */
export type PseudoLanguage = 'en-XA' | 'ar-XB';

const compiledMark = '\u0000';
/** Kinds of places that choose between sentences, as icu-minify numbers them: select, plural, ordinal plural. */
const branching: ReadonlySet<number> = new Set([1, 2, 3]);
const plain = 'aeiouycnsAEIOUYCNS';
const accented = 'áéîöûýçñšÁÉÎÖÛÝÇÑŠ';

/** The same tree of sentences in a pseudo-language; places for values stay what they are. */
export function pseudoWords(words: object, language: PseudoLanguage): object {
  const write = language === 'en-XA' ? lengthened : fromRightToLeft;
  return Object.fromEntries(
    Object.entries(words).map(([name, inner]: [string, unknown]) => [
      name,
      typeof inner === 'string' ? pseudoSentence(inner, write) : pseudoWords(inner as object, language),
    ]),
  );
}

function pseudoSentence(sentence: string, write: (text: string) => string): string {
  if (!sentence.startsWith(compiledMark)) return write(sentence);
  return compiledMark + JSON.stringify(written(JSON.parse(sentence.slice(1)) as CompiledMessage, write));
}

/** Text is written anew; the names, kinds and styles of places are kept, the branches of plurals and choices are not. */
function written(part: unknown, write: (text: string) => string): unknown {
  if (typeof part === 'string') return write(part);
  if (!Array.isArray(part)) return part;
  if (!isPlace(part)) return part.map((inner: unknown) => written(inner, write));
  const [name, kind, choices] = part as [string, number?, unknown?];
  if (kind === undefined || !branching.has(kind)) return part;
  const branches = Object.entries(choices as Record<string, unknown>);
  return [name, kind, Object.fromEntries(branches.map(([key, branch]) => [key, written(branch, write)]))];
}

/** `[name]` or `[name, kind, …]`; a list of texts has no number above 0 in its second place (0 is the `#` of a plural). */
function isPlace(part: readonly unknown[]): boolean {
  return typeof part[0] === 'string' && (part.length === 1 || (typeof part[1] === 'number' && part[1] > 0));
}

/** A third longer (DESIGN 20), the words still readable. */
function lengthened(text: string): string {
  if (text.trim() === '') return text;
  const extra = Math.ceil(text.trim().length * 0.35);
  const letters = text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
  const padding = 'lorem ipsum dolor sit amet '
    .repeat(Math.ceil(extra / 27))
    .slice(0, extra)
    .trimEnd();
  return extra < 3 ? `${letters}${padding}` : `${letters} ${padding}`;
}

/** Shown from right to left whatever its letters (U+202E … U+202C). */
function fromRightToLeft(text: string): string {
  return text.trim() === '' ? text : `\u202e${text}\u202c`;
}
