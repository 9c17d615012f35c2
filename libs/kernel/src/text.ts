/**
 * What no text may hold, because it cannot be stored or misleads whoever reads it: a NUL or another control character
 * (tabs and line breaks are text), half of a surrogate pair, and the marks that turn the direction of what follows
 * (U+202A–202E, U+2066–2069: a name written with them reads as another one).
 */
const unfit = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** A letter, digit, mark, punctuation or symbol: something that can be seen. U+2800 is a symbol, and blank. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
const blank = /[\u2800\u3164\u115f\u1160\uffa0]/gu;

export function isFitText(text: string): boolean {
  return !unfit.test(text);
}

/** Whether somebody who looks at it sees anything: not only spaces, joiners and blank signs. */
export function isVisibleText(text: string): boolean {
  return visible.test(text.replace(blank, ''));
}
