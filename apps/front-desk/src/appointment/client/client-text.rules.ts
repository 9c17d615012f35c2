import type { DraftClient } from '../draft/appointment-draft';

const phoneLike = /^[+(]?[\d\s().\-/]{3,}$/;

/** Whether what was typed is a phone rather than a name. */
export function looksLikePhone(text: string): boolean {
  return phoneLike.test(text.trim());
}

/** Whether it could be an e-mail address; the server has the last word. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

const phoneInText = /[+(]?\d[\d\s().\-/]{4,}$/;

/** A new client of what was typed into the one field: a name, a phone, or a name with a phone after it. */
export function newClientOf(typed: string): Extract<DraftClient, { kind: 'new' }> {
  const text = typed.trim();
  if (looksLikePhone(text)) return { kind: 'new', name: '', phone: text };
  const phone = phoneInText.exec(text)?.[0] ?? '';
  return { kind: 'new', name: text.slice(0, text.length - phone.length).trim(), phone: phone.trim() };
}

/** An E.164 number in groups that can be read aloud: `+39 055 014 2291`. Anything else stays as it is. */
export function readablePhone(phone: string): string {
  if (!/^\+\d{7,15}$/.test(phone)) return phone;
  const code = callingCodes.find((one) => phone.startsWith(one, 1)) ?? phone.slice(1, 4);
  const rest = phone.slice(1 + code.length);
  const tail = rest.slice(-4);
  const groups = rest.slice(0, -4).match(/\d{1,3}/g) ?? [];
  return [`+${code}`, ...groups, tail].join(' ');
}

/** Country codes of one and two digits (ITU-T E.164, list of assigned codes); all others have three. */
const callingCodes = [
  ...['1', '7'],
  ...['20', '27', '30', '31', '32', '33', '34', '36', '39', '40', '41', '43', '44', '45', '46', '47', '48', '49'],
  ...['51', '52', '53', '54', '55', '56', '57', '58', '60', '61', '62', '63', '64', '65', '66', '81', '82', '84', '86'],
  ...['90', '91', '92', '93', '94', '95', '98'],
];

/** Where the typed words stand in a name or phone, so that they can be marked. Accents and case do not matter. */
export function markedParts(text: string, typed: string): { text: string; hit: boolean }[] {
  const at = foldedIndex(text, typed.trim());
  if (at < 0) return [{ text, hit: false }];
  const end = at + typed.trim().length;
  const parts = [
    { text: text.slice(0, at), hit: false },
    { text: text.slice(at, end), hit: true },
    { text: text.slice(end), hit: false },
  ];
  return parts.filter((part) => part.text !== '');
}

/** Folding may change the length of a text; then nothing is marked rather than something wrong. */
function foldedIndex(text: string, typed: string): number {
  const fold = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  const folded = fold(text);
  return typed === '' || folded.length !== text.length ? -1 : folded.indexOf(fold(typed));
}
