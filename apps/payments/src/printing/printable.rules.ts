/** Letters that Unicode does not take apart into a plain one and a mark, and Cyrillic by ISO 9 with common spellings. */
const spelled: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
};

/** What the fonts of every PDF reader can show: Windows-1252, without its controls. */
const western = /[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * A text as the fonts that every PDF reader has can show it: Western European letters stay, others are spelled with
 * them (`Łukasz` → `Lukasz`, `Анна` → `Anna`). What cannot be spelled becomes `?`.
 */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), spell).join('');
}

function spell(letter: string): string {
  if (letter === '\u2212') return '–';
  if (letter === '\u202f' || letter === '\u2009') return ' ';
  if (western.test(letter)) return letter;
  const lower = letter.toLowerCase();
  const plain = spelled[lower] ?? letter.normalize('NFKD').replace(/\p{M}+/gu, '');
  const written = spelled[lower] !== undefined && lower !== letter ? capitalised(plain) : plain;
  return Array.from(written).every((one) => western.test(one)) ? written : '?';
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
