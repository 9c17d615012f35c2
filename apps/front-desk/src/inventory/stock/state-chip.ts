import { Component, computed, input } from '@angular/core';
import type { StockLevel } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icon-shapes';
import { type ShelfMark, markOf } from './stock.rules';

const looks: Readonly<Record<ShelfMark, { icon: IconName; tone: 'd' | 'w' | 'n' }>> = {
  out: { icon: 'no-show', tone: 'd' },
  low: { icon: 'low', tone: 'd' },
  short: { icon: 'warning', tone: 'd' },
  expired: { icon: 'warning', tone: 'w' },
  expiring: { icon: 'clock', tone: 'w' },
  'in-stock': { icon: 'tick', tone: 'n' },
};

/** How a shelf stands, as an icon and a word. */
@Component({
  selector: 'ar-state-chip',
  imports: [TranslocoDirective, Icon],
  template: `<span *transloco="let t" class="chip" [class.d]="look().tone === 'd'" [class.w]="look().tone === 'w'"
    ><ar-icon [name]="look().icon" [size]="12" />{{ t('inventory.state.' + mark()) }}</span
  >`,
})
export class StateChip {
  readonly level = input.required<StockLevel>();
  protected readonly mark = computed(() => markOf(this.level()));
  protected readonly look = computed(() => looks[this.mark()]);
}
