import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Preferences } from '../shared/session/preferences';
import { FeatureWords } from '../shared/words/feature-words';
import { enFeatures } from './en/features';
import { inLanguage } from './words-loader';

/** Adds a feature's file to the language on screen, once. */
@Injectable()
export class LazyWords extends FeatureWords {
  private readonly transloco = inject(TranslocoService);
  private readonly preferences = inject(Preferences);
  private readonly loaded = new Map<string, Promise<void>>();

  override load(feature: string): Promise<void> {
    const known = this.loaded.get(feature);
    if (known) return known;
    const loading = this.fetch(feature);
    this.loaded.set(feature, loading);
    loading.catch(() => this.loaded.delete(feature));
    return loading;
  }

  private async fetch(feature: string): Promise<void> {
    const file = enFeatures[feature];
    if (!file) throw new Error(`There is no language file ${feature}.json.`);
    const { default: words } = await file();
    const language = this.preferences.language;
    this.transloco.setTranslation({ [feature]: await inLanguage(words, language) }, language);
  }
}
