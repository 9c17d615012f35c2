import type { LanguageName } from '../language.rules';
import type { ChannelName, Kind } from '../message-kinds';
import { german } from './de';
import { english } from './en';
import { russian } from './ru';
import type { TemplateSet, TemplateWords } from './template-set';

const sets: Readonly<Record<LanguageName, TemplateSet>> = { en: english, de: german, ru: russian };

export const languages: readonly LanguageName[] = ['en', 'de', 'ru'];

export interface OriginalTemplate extends TemplateWords {
  readonly kind: Kind;
  readonly channel: ChannelName;
  readonly language: LanguageName;
}

/** The words that Anteroom brings along; undefined where the kind does not take the channel. */
export function originalOf(kind: Kind, channel: ChannelName, language: LanguageName): TemplateWords | undefined {
  const words: Partial<Record<ChannelName, TemplateWords>> = sets[language][kind];
  return words[channel];
}

/** All of them, in the order of the kinds. */
export function listOriginals(): OriginalTemplate[] {
  return languages.flatMap((language) =>
    (Object.keys(sets[language]) as Kind[]).flatMap((kind) =>
      (['sms', 'email'] as const).flatMap((channel) => {
        const words = originalOf(kind, channel, language);
        return words ? [{ kind, channel, language, ...words }] : [];
      }),
    ),
  );
}
