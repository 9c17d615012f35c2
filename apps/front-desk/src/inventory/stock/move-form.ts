import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ProductCard, ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { minorDigitsOf } from '../../shared/format/intl';
import { Toasts } from '../../shared/ui/toasts';
import { quantityWords } from '../parts/quantity-words';
import { textOf } from '../parts/form-text';
import { countOf, minorOf } from '../parts/typed.rules';
import { type MoveFaults, type MoveKind, faultsOfMove, leftOf } from './move.rules';

/** A delivery, a write-off or a count of one product. A movement stays: it is put right by a further one. */
@Component({
  selector: 'ar-move-form',
  imports: [TranslocoDirective],
  templateUrl: './move-form.html',
  styles: `
    form {
      display: grid;
      gap: 9px;
      padding: 12px;
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: var(--r2);
    }
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 9px;
      align-items: start;
    }
  `,
})
export class MoveForm {
  readonly card = input.required<ProductCard>();
  readonly kind = input.required<MoveKind>();
  readonly moved = output<ProductOnShelf>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);
  protected readonly words = quantityWords();
  private readonly money = computed(() => ({
    locale: this.formats.language(),
    digits: minorDigitsOf(this.card().price.currency),
  }));
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly saving = signal(false);
  protected readonly faults = signal<MoveFaults>({});
  /** What there is of what was to be written off. */
  protected readonly left = signal('');
  protected readonly units = computed(() => [...new Set([this.card().saleUnit, this.card().writeOffUnit])]);
  /** One for each thing the person does: sent again, it has one effect. */
  private key = newKey();

  protected async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => textOf(form, name);
    if (this.isWrong(text, event.target as HTMLFormElement)) return;
    this.saving.set(true);
    this.refusal.set(undefined);
    try {
      const product = await this.send(text);
      this.key = newKey();
      const amount = this.words.of(product.level.balance, product.writeOffUnit);
      const message = this.transloco.translate(`inventory.move.${this.kind()}.done`, { name: product.name, amount });
      this.toasts.show({ message });
      this.moved.emit(product);
    } catch (error) {
      if (asProblem(error).code !== 'service-unavailable') this.key = newKey();
      this.refusal.set(this.problems.sentence(error));
    } finally {
      this.saving.set(false);
    }
  }

  /** Says beside each field what is wrong, and goes to the first. */
  private isWrong(text: (name: string) => string, form: HTMLFormElement): boolean {
    const [quantity, unit, cost] = [text('quantity'), text('unit'), text('cost')];
    const typed = { quantity, unit, cost, reason: text('reason'), lotId: text('lotId') };
    const faults = faultsOfMove(this.kind(), typed, this.card(), this.money());
    this.left.set(this.words.of(leftOf(typed.lotId, this.card()), this.card().writeOffUnit));
    this.faults.set(faults);
    const [first] = Object.keys(faults);
    if (first) form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    return first !== undefined;
  }

  private send(text: (name: string) => string): Promise<ProductOnShelf> {
    const params = { productId: this.card().id };
    const [idempotencyKey, quantity, unit] = [this.key, countOf(text('quantity'), this.money()) ?? 0, text('unit')];
    const lot = text('lotId');
    const about = { unit, reason: text('reason'), ...(lot && { lotId: lot }) };
    switch (this.kind()) {
      case 'receive': {
        const body = { quantity, unit, ...this.delivery(text) };
        return this.api.call(inventoryRoutes.receiveStock, { params, body, idempotencyKey });
      }
      case 'writeOff': {
        const body = { quantity, ...about };
        return this.api.call(inventoryRoutes.writeOffStock, { params, body, idempotencyKey });
      }
      case 'correct': {
        const body = { counted: quantity, ...about };
        return this.api.call(inventoryRoutes.correctStock, { params, body, idempotencyKey });
      }
    }
  }

  private delivery(text: (name: string) => string) {
    const [cost, code, expiresOn, document] = [text('cost'), text('code'), text('expiresOn'), text('document')];
    return {
      ...(cost && { cost: minorOf(cost, this.money()) ?? 0 }),
      lot: { code, expiresOn: expiresOn || null },
      ...(document && { document }),
    };
  }
}
