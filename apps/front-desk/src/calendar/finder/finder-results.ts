import { Component, computed, effect, inject, output, signal, untracked, viewChild } from '@angular/core';
import type { FreeSlot } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Skeleton } from '../../shared/ui/skeleton';
import { FreeTimeList } from './free-time-list';
import { FreeTimeSearch } from './free-time-search';
import { TakenMeanwhile } from './taken-meanwhile';

/** What was found: nothing asked yet, loading, failed, nothing free, or the free times with a way to more. */
@Component({
  selector: 'ar-finder-results',
  imports: [FreeTimeList, Skeleton, TranslocoDirective],
  templateUrl: './finder-results.html',
  styleUrl: './finder-results.css',
  host: { '[attr.aria-busy]': 'search.isAsking()' },
})
export class FinderResults {
  protected readonly search = inject(FreeTimeSearch);
  protected readonly taken = inject(TakenMeanwhile).keys;
  private readonly words = inject(ProblemWords);

  readonly chosen = output<FreeSlot>();

  private readonly list = viewChild(FreeTimeList);
  private readonly isFocusWanted = signal(false);

  protected readonly pale = [1, 2, 3, 4, 5, 6];
  protected readonly failure = computed(() => this.words.sentence(this.search.problem()));

  constructor() {
    effect(() => {
      const list = this.list();
      if (list && this.isFocusWanted()) untracked(() => this.goTo(list));
    });
  }

  /** The focus goes to the free times as soon as they are there. */
  wantFocus(wanted: 'yes' | 'no'): void {
    this.isFocusWanted.set(wanted === 'yes');
  }

  protected more(): void {
    this.search.more();
  }

  private goTo(list: FreeTimeList): void {
    this.isFocusWanted.set(false);
    setTimeout(() => list.focus());
  }
}
