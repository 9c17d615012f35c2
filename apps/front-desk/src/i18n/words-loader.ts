import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import { en } from './en';

/** English comes with the application; a further language is one more import, fetched when it is chosen. */
@Injectable()
export class WordsLoader implements TranslocoLoader {
  getTranslation(): Promise<Translation> {
    return Promise.resolve(en);
  }
}
