import { Component, ViewContainerRef, effect, inject } from '@angular/core';
import { FeatureWords } from '../../shared/words/feature-words';
import { HoverCards } from '../grid/hover-cards';

/** Where the details beside the pointer appear: they are fetched when somebody first rests on an appointment. */
@Component({ selector: 'ar-hover-card-place', template: '' })
export class HoverCardPlace {
  private readonly cards = inject(HoverCards);
  private readonly place = inject(ViewContainerRef);
  private readonly words = inject(FeatureWords);

  constructor() {
    const first = effect(() => {
      if (!this.cards.card()) return;
      first.destroy();
      void this.show();
    });
  }

  private async show(): Promise<void> {
    const [{ HoverCard }] = await Promise.all([import('./hover-card'), this.words.load('over-day')]);
    this.place.createComponent(HoverCard);
  }
}
