/** A name and an article as they are searched: without accents and case. `Nitrile gloves, M` `GL-220` → `nitrile gloves, m gl-220`. */
export function searchKeyOf(...texts: readonly string[]): string {
  return texts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a typed text, each of which has to stand somewhere in the key. */
export function wordsOf(text: string): string[] {
  const key = searchKeyOf(text);
  return key === '' ? [] : key.split(' ');
}
