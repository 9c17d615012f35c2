import { formatterOf } from './intl';

/** How a number is written in a field. */
export interface NumberWriting {
  /** Of the marks between the digits, BCP 47. */
  readonly locale: string;
  /** After the decimal mark: 2 for euros, 0 for counts. The value is a whole number of these smallest units. */
  readonly digits: number;
}

/** The first digit of each script that desks type: Latin, full-width, Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x9e6] as const;
/** Currency signs, percent signs and spaces say nothing about the value; neither do marks of direction. */
const beside = /[\p{Sc}\p{Zs}%٪'’\u200e\u200f\u061c\u2066-\u2069]/gu;
const noNumber = 'none';
/** Ten digits before the decimal mark: more than any field takes, and exact as a number. */
const shape = /^([+−-]?)(\d{0,10})(?:\.(\d*))?$/;

/**
 * A number as somebody types it, in smallest units: `49,60` is 4960 with two digits. Marks are read as the locale writes
 * them; the other one of comma and point is a decimal mark too where it cannot be meant to part thousands. Digits of
 * other scripts are read. Undefined for what is no number, and for parts of a smallest unit.
 */
export function readNumber(text: string, { locale, digits }: NumberWriting): number | undefined {
  const plain = withOneMark(latinDigits(text).replace(beside, ''), locale);
  const [, sign, whole, part = ''] = shape.exec(plain) ?? [];
  if (whole === undefined || whole + part === '') return undefined;
  if (part.replace(/0+$/, '').length > digits) return undefined;
  const units = Number(`${whole || '0'}${part.slice(0, digits).padEnd(digits, '0')}`);
  return sign === '' || sign === '+' ? units : 0 - units;
}

/** The same number as a field shows it: `49,60` where a comma is the decimal mark; thousands are not parted. */
export function numberText(units: number, { locale, digits }: NumberWriting): string {
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false } as const;
  return formatterOf('number', locale, style).format(units / 10 ** digits);
}

function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** With a point as the only mark, before the decimals; as it is where its marks make no number. */
function withOneMark(text: string, locale: string): string {
  const western = text.replace(/٫/g, ',').replace(/٬/g, '.');
  const marks = western.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last === undefined) return text;
  const areThousands = marks.length > 1 ? new Set(marks).size === 1 : isGroup(last, western, locale);
  return areThousands ? withoutThousands(western, last) : withDecimals(western, last);
}

function withoutThousands(text: string, mark: string): string {
  return isGrouped(text, mark) ? text.replaceAll(mark, '') : noNumber;
}

function withDecimals(text: string, mark: string): string {
  const [before, after] = splitAtLast(text, mark);
  const other = mark === ',' ? '.' : ',';
  if (before.includes(other) && !isGrouped(before, other)) return noNumber;
  return `${before.replaceAll(other, '')}.${after}`;
}

/** A single mark parts thousands where the locale uses it for that and three digits follow. */
function isGroup(mark: string, text: string, locale: string): boolean {
  const [, after] = splitAtLast(text, mark);
  return mark !== decimalMarkOf(locale) && /^\d{3}$/.test(after) && /^[+−-]?[1-9]\d{0,2}\D/.test(text);
}

/** `1,250,000`: up to three digits, then threes. */
function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...rest] = text.replace(/^[+−-]/, '').split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function decimalMarkOf(locale: string): string {
  const parts = formatterOf('number', locale, {}).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return mark === '٫' ? ',' : mark;
}
