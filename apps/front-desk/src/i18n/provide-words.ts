import {
  type EnvironmentProviders,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { TranslocoService, provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { IcuTranspiler } from './icu-transpiler';
import { FeatureWords } from '../shared/words/feature-words';
import { LazyWords } from './lazy-words';
import { WordsLoader } from './words-loader';

export const languages = ['en'] as const;

/** Every sentence of the screens, there before the first one is drawn. */
export function provideWords(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...languages],
        defaultLang: 'en',
        prodMode: !isDevMode(),
        reRenderOnLangChange: true,
      },
      loader: WordsLoader,
    }),
    provideTranslocoTranspiler(IcuTranspiler),
    { provide: FeatureWords, useClass: LazyWords },
    provideAppInitializer(() => inject(TranslocoService).load('en')),
  ]);
}
