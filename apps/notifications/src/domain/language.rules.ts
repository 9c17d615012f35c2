export type LanguageName = 'en' | 'de' | 'ru';

const known: readonly LanguageName[] = ['en', 'de', 'ru'];

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? tag;

/** The language a person is written to in, and the locale of its dates: the client's, else the branch's, else English. */
export function languageFor(
  client: string | null,
  branch: string,
): { readonly language: LanguageName; readonly locale: string } {
  for (const tag of [client, branch]) {
    const language = tag === null ? undefined : known.find((one) => one === primary(tag));
    if (!tag || !language) continue;
    return { language, locale: language === primary(branch) ? branch : tag };
  }
  return { language: 'en', locale: 'en-GB' };
}
