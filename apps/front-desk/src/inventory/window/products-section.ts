import { Component, computed, effect, inject, signal } from '@angular/core';
import type { ProductLine, ProductLines, ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { minorDigitsOf } from '../../shared/format/intl';
import { type NumberWriting, numberText } from '../../shared/format/typed-number';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { WindowVisit } from '../../shared/window/window-visit';
import { BranchStock } from '../parts/branch-stock';
import { ProductFinder } from '../parts/product-finder';
import { countOf, minorOf } from '../parts/typed.rules';

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
  private readonly transloco = inject(TranslocoService);
  protected readonly formats = inject(Formats);
  protected readonly appointment = inject(WindowVisit).appointment;
  private readonly saving = signal(false);
  /** The line with something typed in it that cannot be meant. */
  protected readonly wrong = signal<{ lineId: string; fault: 'quantity' | 'discount' } | undefined>(undefined);

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

  protected async setQuantity(line: ProductLine, field: HTMLInputElement): Promise<void> {
    const quantity = countOf(field.value, this.writing(line)) ?? 0;
    this.wrong.set(quantity < 1 ? { lineId: line.lineId, fault: 'quantity' } : undefined);
    if (quantity < 1 || quantity === line.quantity) return;
    await this.edit(line, { quantity });
    // What was refused does not stay in the field as if it were so.
    field.value = String(this.lineOf(line).quantity);
  }

  protected async setDiscount(line: ProductLine, field: HTMLInputElement): Promise<void> {
    const discount = minorOf(field.value || '0', this.writing(line));
    const most = line.price.amount * line.quantity;
    const isWrong = discount === undefined || discount > most;
    this.wrong.set(isWrong ? { lineId: line.lineId, fault: 'discount' } : undefined);
    if (isWrong || discount === line.discount.amount) return;
    await this.edit(line, { discount });
    field.value = this.discountOf(this.lineOf(line));
  }

  protected discountOf(line: ProductLine): string {
    return line.discount.amount === 0 ? '' : numberText(line.discount.amount, this.writing(line));
  }

  protected remove(line: ProductLine): void {
    const params = this.addressOf(line);
    void this.send((version) => this.api.call(inventoryRoutes.removeProductLine, { params, version }), line);
  }

  private edit(line: ProductLine, body: { quantity?: number; discount?: number }): Promise<void> {
    const params = this.addressOf(line);
    return this.send((version) => this.api.call(inventoryRoutes.editProductLine, { params, body, version }), line);
  }

  /** @param line as it was seen: what somebody else did to other lines meanwhile stands in nobody’s way */
  private async send(call: (version: number) => Promise<ProductLines>, line?: ProductLine): Promise<void> {
    this.saving.set(true);
    try {
      this.read.set(await call(this.shown()?.version ?? 0));
    } catch (error) {
      await this.refuse(error, call, line);
    } finally {
      this.saving.set(false);
    }
  }

  private async refuse(
    error: unknown,
    call: (version: number) => Promise<ProductLines>,
    line: ProductLine | undefined,
  ): Promise<void> {
    const problem = asProblem(error);
    const current = problem.code === 'stale' ? (problem.current as ProductLines) : undefined;
    if (current) this.read.set(current);
    else this.read.reload();
    const now = current?.lines.find(({ lineId }) => lineId === line?.lineId);
    if (line && now && isSameLine(line, now)) return this.send(call);
    this.toasts.show({ message: this.sentenceOf(problem), tone: 'refused' });
  }

  private sentenceOf(problem: ApiProblem): string {
    if (problem.code === 'stale') return this.transloco.translate('inventory.products.overtaken');
    return problem.code === 'change-not-allowed' ? problem.detail : this.problems.sentence(problem);
  }

  /** As it is by now. */
  private lineOf(line: ProductLine): ProductLine {
    return this.shown()?.lines.find(({ lineId }) => lineId === line.lineId) ?? line;
  }

  private addressOf({ lineId }: ProductLine): { appointmentId: string; lineId: string } {
    return { appointmentId: this.appointment().id, lineId };
  }

  private writing({ price }: ProductLine): NumberWriting {
    return { locale: this.formats.language(), digits: minorDigitsOf(price.currency) };
  }
}

function isSameLine(one: ProductLine, other: ProductLine): boolean {
  return one.quantity === other.quantity && one.discount.amount === other.discount.amount;
}
