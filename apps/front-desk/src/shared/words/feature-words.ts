import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';

/** The sentences of the features that are not part of the first screen: fetched with the feature they belong to. */
export abstract class FeatureWords {
  /** Resolves when the feature's sentences can be asked for; a second call costs nothing. */
  abstract load(feature: string): Promise<void>;
}

/** For a lazy route: `resolve: { words: wordsOf('occupancy') }`. */
export function wordsOf(feature: string): ResolveFn<void> {
  return () => inject(FeatureWords).load(feature);
}

/** For a lazy component: it comes together with its feature's sentences, `loadComponent: withWords('appointment', () => import(…))`. */
export function withWords<T>(feature: string, load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const words = inject(FeatureWords).load(feature);
    const [loaded] = await Promise.all([load(), words]);
    return loaded;
  };
}
