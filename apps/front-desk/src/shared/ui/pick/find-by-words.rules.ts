/** Lower case without accents: `Échographie` is found by `echo`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const wordBreak = /[^\p{L}\p{N}]+/u;

/**
 * The things whose words begin with every word typed, in any order. Those whose name begins with the text come first,
 * then those whose name carries the words, then those found by what else is known of them.
 */
export function findByWords<T>(
  things: readonly T[],
  text: string,
  wordsOf: (thing: T) => { name: string; more: string },
): T[] {
  const typed = plain(text).split(wordBreak).filter(Boolean);
  if (typed.length === 0) return [...things];
  const ranked = things.flatMap((thing) => {
    const { name, more } = wordsOf(thing);
    const rank = rankOf(typed, plain(name), plain(more));
    return rank === undefined ? [] : [{ thing, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ thing }) => thing);
}

function rankOf(typed: readonly string[], name: string, more: string): number | undefined {
  if (name.startsWith(typed.join(' '))) return 0;
  const nameWords = name.split(wordBreak);
  if (typed.every((word) => beginsOne(nameWords, word))) return 1;
  const allWords = [...nameWords, ...more.split(wordBreak)];
  return typed.every((word) => beginsOne(allWords, word)) ? 2 : undefined;
}

function beginsOne(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start));
}
