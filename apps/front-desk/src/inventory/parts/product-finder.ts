import { Component, ElementRef, computed, inject, input, output, resource, signal, viewChild } from '@angular/core';
import type { ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { ActiveOption } from '../../shared/ui/pick/active-option';
import { PickList } from '../../shared/ui/pick/pick-list';
import { quantityWords } from './quantity-words';

/** A scanner types faster than this, a person pauses longer. */
const pauseMs = 120;
const shownAtMost = 8;

/** Finds a product by its name or article while somebody types, or by the barcode that a scanner types. */
@Component({
  selector: 'ar-product-finder',
  imports: [TranslocoDirective, Icon, PickList],
  templateUrl: './product-finder.html',
  styleUrl: './product-finder.css',
})
export class ProductFinder {
  readonly branchId = input.required<string>();
  /** What the field is for, in words: its label and placeholder. */
  readonly label = input.required<string>();
  /** What stands behind each product: its price, or what is there. */
  readonly shows = input<'price' | 'stock'>('stock');
  readonly picked = output<ProductOnShelf>();

  private readonly api = inject(Api);
  protected readonly formats = inject(Formats);
  protected readonly words = quantityWords();
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly text = signal('');
  private readonly enter = signal('');

  protected readonly products = resource({
    params: () => (this.text().length >= 2 ? { text: this.text(), branchId: this.branchId() } : undefined),
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (abortSignal.aborted) return [];
      const found = await this.find(params, abortSignal);
      if (this.enter() === params.text && found[0]) this.pick(found[0]);
      return found;
    },
  });
  protected readonly open = computed(() => this.text().length >= 2);
  protected readonly found = computed(() => (this.products.hasValue() ? this.products.value() : []));
  protected readonly active = new ActiveOption<ProductOnShelf>(() => this.found());

  protected search(text: string): void {
    this.active.reset();
    this.text.set(text.trim());
  }

  protected press(event: KeyboardEvent): void {
    if (!this.open()) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter') this.take();
    else if (!this.active.moveBy(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected pick(product: ProductOnShelf): void {
    this.close();
    this.picked.emit(product);
    this.field().nativeElement.focus();
  }

  protected close(): void {
    this.text.set('');
    this.enter.set('');
    this.field().nativeElement.value = '';
  }

  /** Enter comes with the last digit of a scan, before anything was found: the first one found is taken then. */
  private take(): void {
    const product = this.products.isLoading() ? undefined : this.active.option();
    if (product) this.pick(product);
    else this.enter.set(this.text());
  }

  private async find({ text, branchId }: { text: string; branchId: string }, abort: AbortSignal) {
    const question = { params: { branchId }, query: { text, limit: shownAtMost } };
    const { products } = await this.api.call(inventoryRoutes.listProducts, question, abort);
    return products;
  }
}
