import { Component, input, output } from '@angular/core';
import type { ProductOnShelf, Store } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { ProductForm } from './product-form';

/** The panel of a product that the branch did not have yet. */
@Component({
  selector: 'ar-new-product',
  imports: [TranslocoDirective, Icon, ProductForm],
  template: `<aside *transloco="let t" [attr.aria-label]="t('inventory.product.new')">
    <header>
      <h2>{{ t('inventory.product.new') }}</h2>
      <button type="button" class="btn sq ghost" [attr.aria-label]="t('common.close')" (click)="closed.emit()">
        <ar-icon name="close" [size]="15" />
      </button>
    </header>
    <ar-product-form [stores]="stores()" (saved)="added.emit($event)" (closed)="closed.emit()" />
  </aside>`,
  styleUrl: './product-panel.css',
})
export class NewProduct {
  readonly stores = input.required<readonly Store[]>();
  readonly added = output<ProductOnShelf>();
  readonly closed = output();
}
