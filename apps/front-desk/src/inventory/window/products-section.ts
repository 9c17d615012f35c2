import { Component, computed, effect, inject, signal } from '@angular/core';
import type { ProductLine, ProductLines, ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { minorDigitsOf } from '../../shared/format/intl';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { WindowVisit } from '../../shared/window/window-visit';
import { BranchStock } from '../parts/branch-stock';
import { ProductFinder } from '../parts/product-finder';

/** The products sold with the visit: found by name or by a scanned barcode, reserved at once. */
@Component({
  selector: 'ar-products-section',
  imports: [TranslocoDirective, BranchStock, Icon, ProductFinder, Skeleton],
  templateUrl: './products-section.html',
  styleUrl: './products-section.css',
})
export class ProductsSection {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly appointment = inject(WindowVisit).appointment;
  private readonly saving = signal(false);

  protected readonly read = this.api.read(inventoryRoutes.listProductLines, () => ({
    params: { appointmentId: this.appointment().id },
  }));
  protected readonly shown = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly maySell = computed(() => {
    const isOver = ['cancelled', 'no-show'].includes(this.appointment().status);
    return this.session.can('inventory.sell') && !isOver && !this.saving();
  });
  protected readonly mayDiscount = computed(() => this.maySell() && this.session.can('payment.discount'));
  protected readonly failure = computed(() => {
    const error = this.read.error();
    return error && this.problems.sentence(error);
  });

  constructor() {
    effect(() => {
      this.appointment();
      this.read.reload();
    });
  }

  protected add({ id }: ProductOnShelf): void {
    const known = this.shown()?.lines.find(({ productId }) => productId === id);
    if (known) return void this.edit(known, { quantity: known.quantity + 1 });
    const params = { appointmentId: this.appointment().id };
    const idempotencyKey = newKey();
    const body = { productId: id };
    void this.send(() => this.api.call(inventoryRoutes.addProductLine, { params, body, idempotencyKey }));
  }

  protected setQuantity(line: ProductLine, field: HTMLInputElement): void {
    const quantity = Math.round(field.valueAsNumber);
    if (quantity >= 1 && quantity !== line.quantity) void this.edit(line, { quantity });
    else field.value = String(line.quantity);
  }

  protected setDiscount(line: ProductLine, field: HTMLInputElement): void {
    const discount = Math.round(Number(field.value.replace(',', '.')) * this.unit(line));
    if (discount >= 0 && discount !== line.discount.amount) void this.edit(line, { discount });
    else field.value = this.discountOf(line);
  }

  protected discountOf(line: ProductLine): string {
    return line.discount.amount === 0 ? '' : String(line.discount.amount / this.unit(line));
  }

  protected remove(line: ProductLine): void {
    const params = this.addressOf(line);
    const version = this.shown()?.version ?? 0;
    void this.send(() => this.api.call(inventoryRoutes.removeProductLine, { params, version }));
  }

  private edit(line: ProductLine, body: { quantity?: number; discount?: number }): Promise<void> {
    const params = this.addressOf(line);
    const version = this.shown()?.version ?? 0;
    return this.send(() => this.api.call(inventoryRoutes.editProductLine, { params, body, version }));
  }

  private async send(call: () => Promise<ProductLines>): Promise<void> {
    this.saving.set(true);
    try {
      this.read.set(await call());
    } catch (error) {
      this.toasts.refuse(error);
      this.read.reload();
    } finally {
      this.saving.set(false);
    }
  }

  private addressOf({ lineId }: ProductLine): { appointmentId: string; lineId: string } {
    return { appointmentId: this.appointment().id, lineId };
  }

  private unit({ price }: ProductLine): number {
    return 10 ** minorDigitsOf(price.currency);
  }
}
