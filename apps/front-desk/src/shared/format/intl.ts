interface Formatters {
  date: { options: Intl.DateTimeFormatOptions; formatter: Intl.DateTimeFormat };
  number: { options: Intl.NumberFormatOptions; formatter: Intl.NumberFormat };
}

const makers: {
  [K in keyof Formatters]: (locale: string, options: Formatters[K]['options']) => Formatters[K]['formatter'];
} = {
  date: (locale, options) => new Intl.DateTimeFormat(locale, options),
  number: (locale, options) => new Intl.NumberFormat(locale, options),
};

const made = new Map<string, unknown>();

/** Making a formatter costs a hundred times what using it does; a grid asks for thousands of times. */
export function formatterOf<K extends keyof Formatters>(
  kind: K,
  locale: string,
  options: Formatters[K]['options'],
): Formatters[K]['formatter'] {
  const name = `${kind} ${locale} ${JSON.stringify(options)}`;
  let formatter = made.get(name) as Formatters[K]['formatter'] | undefined;
  if (!formatter) made.set(name, (formatter = makers[kind](locale, options)));
  return formatter;
}

/** Digits after the point: 2 for EUR, 0 for JPY (ISO 4217). */
export function minorDigitsOf(currency: string): number {
  return formatterOf('number', 'en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
