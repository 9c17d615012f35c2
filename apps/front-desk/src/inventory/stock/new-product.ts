import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ProductOnShelf, Store } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { minorDigitsOf } from '../../shared/format/intl';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { textOf } from '../parts/form-text';

const texts = ['name', 'article', 'barcode', 'category', 'saleUnit', 'writeOffUnit'] as const;
const figures = ['ratio', 'criticalBalance', 'fullBalance'] as const;
const amounts = ['price', 'cost'] as const;

/** A product that the branch did not have yet. */
@Component({
  selector: 'ar-new-product',
  imports: [TranslocoDirective, Icon],
  template: `<aside *transloco="let t" [attr.aria-label]="t('inventory.new.title')">
    <header>
      <h2>{{ t('inventory.new.title') }}</h2>
      <button type="button" class="btn sq ghost" [attr.aria-label]="t('common.close')" (click)="closed.emit()">
        <ar-icon name="close" [size]="15" />
      </button>
    </header>
    <form (submit)="submit($event)">
      @for (field of texts; track field) {
        <div class="f" [class.wide]="field === 'name'">
          <label [for]="'new-' + field">{{ t('inventory.new.' + field) }}</label>
          <input
            class="in"
            maxlength="120"
            [id]="'new-' + field"
            [name]="field"
            [required]="field !== 'barcode' && field !== 'category'"
          />
        </div>
      }
      @for (field of figures; track field) {
        <div class="f">
          <label [for]="'new-' + field">{{ t('inventory.new.' + field) }}</label>
          <input
            class="in"
            type="number"
            required
            [id]="'new-' + field"
            [name]="field"
            [min]="field === 'criticalBalance' ? 0 : 1"
          />
        </div>
      }
      @for (field of amounts; track field) {
        <div class="f">
          <label [for]="'new-' + field">{{ t('inventory.new.' + field) }}</label>
          <input
            class="in"
            inputmode="decimal"
            required
            pattern="[0-9]+([.,][0-9]{1,3})?"
            [id]="'new-' + field"
            [name]="field"
          />
        </div>
      }
      <div class="f">
        <label for="new-store">{{ t('inventory.store') }}</label>
        <select id="new-store" class="in" name="storeId">
          @for (store of stores(); track store.id) {
            <option [value]="store.id">{{ store.name }}</option>
          }
        </select>
      </div>
      @if (refusal(); as sentence) {
        <p class="err wide" role="alert">{{ sentence }}</p>
      }
      <button type="submit" class="btn pri wide" [disabled]="saving()">{{ t('inventory.new.submit') }}</button>
    </form>
  </aside>`,
  styleUrl: './new-product.css',
})
export class NewProduct {
  readonly stores = input.required<readonly Store[]>();
  readonly added = output<ProductOnShelf>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly problems = inject(ProblemWords);
  protected readonly texts = texts;
  protected readonly figures = figures;
  protected readonly amounts = amounts;
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly saving = signal(false);
  private readonly minor = computed(() => 10 ** minorDigitsOf(this.session.branch()?.currency ?? 'EUR'));

  protected async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const branchId = this.session.branch()?.id ?? '';
    const body = this.productOf(new FormData(event.target as HTMLFormElement));
    this.saving.set(true);
    this.refusal.set(undefined);
    try {
      const question = { params: { branchId }, body, idempotencyKey: newKey() };
      this.added.emit(await this.api.call(inventoryRoutes.addProduct, question));
    } catch (error) {
      this.refusal.set(this.problems.sentence(error));
    } finally {
      this.saving.set(false);
    }
  }

  private productOf(form: FormData) {
    const text = (name: string) => textOf(form, name);
    const money = (name: string) => Math.round(Number(text(name).replace(',', '.')) * this.minor());
    return {
      name: text('name'),
      article: text('article'),
      barcode: text('barcode') || null,
      category: text('category'),
      saleUnit: text('saleUnit'),
      writeOffUnit: text('writeOffUnit'),
      ratio: Number(text('ratio')),
      criticalBalance: Number(text('criticalBalance')),
      fullBalance: Number(text('fullBalance')),
      price: money('price'),
      cost: money('cost'),
      storeId: text('storeId'),
    };
  }
}
