import { Component, computed, inject } from '@angular/core';
import { LatePart } from '../../shared/ui/late-part';
import { Finder } from '../finder/finder';
import { HoverCards } from '../grid/hover-cards';
import { Refusals } from '../moves/refusals';

/** What stands over the day now and then: why a change was refused, the next-free finder, the details beside the pointer. */
@Component({
  selector: 'ar-over-day',
  imports: [LatePart],
  template: `
    <ar-late-part words="over-day" [wanted]="isRefused()" [load]="refusalCard" />
    <ar-late-part words="finder" [wanted]="isFinding()" [load]="nextFreePanel" (failed)="finder.close()" />
    <ar-late-part words="over-day" [wanted]="isHovering()" [load]="hoverCard" />
  `,
  styles: ':host { display: contents; }',
})
export class OverDay {
  private readonly refusals = inject(Refusals);
  private readonly hoverCards = inject(HoverCards);
  protected readonly finder = inject(Finder);

  protected readonly isRefused = computed(() => this.refusals.current() !== undefined);
  protected readonly isFinding = computed(() => this.finder.wish() !== undefined);
  protected readonly isHovering = computed(() => this.hoverCards.card() !== undefined);

  protected readonly refusalCard = () => import('../moves/refusal-card').then((m) => m.RefusalCard);
  protected readonly nextFreePanel = () => import('../finder/next-free-panel').then((m) => m.NextFreePanel);
  protected readonly hoverCard = () => import('../block/hover-card').then((m) => m.HoverCard);
}
