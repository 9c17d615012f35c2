/**
 * A name as it is searched: without accents and case, one space before each word. `Łukasz O’Neill` → ` lukasz o neill`.
 * Letters of other alphabets stay as they are.
 */
export function searchKeyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => plainLetters[letter] ?? letter);
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('');
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Fewer digits stand in almost every phone, and no index finds them. */
const fewestDigits = 3;

/** What a typed text asks for: words that begin a part of the name, or digits that stand in the phone. */
export type ClientQuestion =
  { readonly kind: 'name'; readonly words: readonly string[] } | { readonly kind: 'phone'; readonly digits: string };

/** Digits, spaces and the usual punctuation are a phone; anything with a letter is a name. Undefined: nothing to find. */
export function questionOf(text: string): ClientQuestion | undefined {
  if (/^[\d\s()+./-]+$/.test(text)) {
    // The zero before a national number is not part of the E.164 form, nor are two zeros before a country code.
    const digits = text.replace(/\D/g, '').replace(/^0+/, '');
    return digits.length >= fewestDigits ? { kind: 'phone', digits } : undefined;
  }
  const words = searchKeyOf(text).trim().split(' ');
  return words[0] ? { kind: 'name', words } : undefined;
}
