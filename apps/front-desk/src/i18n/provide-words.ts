import {
  type EnvironmentProviders,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { TranslocoService, provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { IcuTranspiler } from './icu-transpiler';
import { Preferences, languages } from '../shared/session/preferences';
import { FeatureWords } from '../shared/words/feature-words';
import { LazyWords } from './lazy-words';
import { WordsLoader } from './words-loader';

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
    provideAppInitializer(() => {
      const { language } = inject(Preferences);
      const transloco = inject(TranslocoService);
      transloco.setActiveLang(language);
      return transloco.load(language);
    }),
  ]);
}
