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
