import {
  Directive,
  InjectionToken,
  type Type,
  ViewContainerRef,
  inject,
  input,
  effect,
  untracked,
} from '@angular/core';
import type { Right } from '@anteroom/contracts-shared';
import { SessionStore } from '../session/session-store';
import { FeatureWords } from '../words/feature-words';
import { afterPaint } from './after-paint';

/** A small count on a section of the rail, of whichever feature. */
export interface SectionBadge {
  /** Of the section. */
  readonly path: string;
  readonly right: Right;
  /** The language file that its sentences stand in. */
  readonly words: string;
  /** Comes after the screen is drawn. Its host's id describes the section's link. */
  readonly load: () => Promise<Type<unknown>>;
}

export const sectionBadges = new InjectionToken<readonly SectionBadge[]>('section badges', { factory: () => [] });

/** Where the badge of a section stands, if it has one that the person may see. */
@Directive({ selector: '[arSectionBadge]' })
export class SectionBadgePlace {
  readonly path = input.required<string>({ alias: 'arSectionBadge' });

  private readonly place = inject(ViewContainerRef);
  private readonly badges = inject(sectionBadges);
  private readonly words = inject(FeatureWords);
  private readonly session = inject(SessionStore);

  constructor() {
    effect(() => {
      const badge = this.badges.find(({ path, right }) => path === this.path() && this.session.can(right));
      if (badge) untracked(() => afterPaint(() => void this.show(badge)));
    });
  }

  /** A badge that cannot be fetched is left out: the section says the same. */
  private async show({ load, words }: SectionBadge): Promise<void> {
    try {
      const [badge] = await Promise.all([load(), this.words.load(words)]);
      this.place.clear();
      this.place.createComponent(badge);
    } catch {
      this.place.clear();
    }
  }
}
