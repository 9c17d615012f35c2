import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { Language } from '../shared/session/preferences';
import { en } from './en';

/** English comes with the application; a further language is one more import, fetched when it is chosen. */
@Injectable()
export class WordsLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return inLanguage(en, language as Language);
  }
}

/** The English words as they are, or turned into a pseudo-language. */
export async function inLanguage(words: object, language: Language): Promise<object> {
  if (language === 'en') return words;
  const { pseudoWords } = await import('./pseudo-words');
  return pseudoWords(words, language);
}
