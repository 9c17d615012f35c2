import { Component, DestroyRef, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Skeleton } from '../../shared/ui/skeleton';

/** A day that is there sooner than this shows no skeleton. */
const skeletonAfterMs = 120;
const slowAfterMs = 4_000;

/** Where the day will be: heads, and three pale blocks per column. After a while it says that it is slow. */
@Component({
  selector: 'ar-day-skeleton',
  imports: [Skeleton, TranslocoDirective],
  template: `
    @if (stage() !== 'soon') {
      <div class="grid" aria-hidden="true">
        @for (column of columns; track column) {
          <div class="column">
            <ar-skeleton height="36px" />
            @for (block of blocks; track block) {
              <ar-skeleton [height]="block + 'px'" />
            }
          </div>
        }
      </div>
    }
    <p *transloco="let t; prefix: 'calendar.page'" class="slow" role="status">
      @if (stage() === 'slow') {
        {{ t('slow') }}
        <button type="button" class="btn sm" (click)="retried.emit()">{{ t('retry') }}</button>
      }
    </p>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      overflow: hidden;
    }
    .grid {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      block-size: 100%;
      padding-inline-start: 48px;
    }
    .column {
      display: grid;
      gap: 34px;
      align-content: start;
      padding: 12px 8px;
      border-inline-start: 1px solid var(--line2);
    }
    .slow {
      position: absolute;
      inset-block-start: 40%;
      inset-inline: 0;
      display: flex;
      gap: 10px;
      align-items: center;
      justify-content: center;
    }
  `,
})
export class DaySkeleton {
  readonly retried = output();

  protected readonly columns = Array.from({ length: 8 }, (_, index) => index);
  protected readonly blocks = [60, 40, 80];
  protected readonly stage = signal<'soon' | 'shown' | 'slow'>('soon');

  constructor() {
    const timers = [
      setTimeout(() => this.stage.set('shown'), skeletonAfterMs),
      setTimeout(() => this.stage.set('slow'), slowAfterMs),
    ];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
