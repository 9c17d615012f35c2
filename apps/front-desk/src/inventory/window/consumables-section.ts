import { Component, computed, effect, inject, signal } from '@angular/core';
import type { Consumable, ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { asProblem } from '../../shared/api/api-problem';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { DetailsRow } from '../../shared/window/details-row';
import { WindowVisit } from '../../shared/window/window-visit';
import { BranchStock } from '../parts/branch-stock';
import { ProductFinder } from '../parts/product-finder';
import { quantityWords } from '../parts/quantity-words';

interface Change {
  readonly productId: string;
  readonly amount: number | null;
}

/** What the visit uses up: from the bills of materials, editable, with what is left of each. */
@Component({
  selector: 'ar-consumables-section',
  imports: [TranslocoDirective, BranchStock, DetailsRow, Icon, ProductFinder, Skeleton],
  templateUrl: './consumables-section.html',
  styleUrl: './consumables-section.css',
})
export class ConsumablesSection {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  protected readonly appointment = inject(WindowVisit).appointment;
  protected readonly words = quantityWords();
  protected readonly open = signal(false);
  protected readonly saving = signal(false);
  protected readonly reason = signal('');
  /** Waits for the reason that a change after the visit needs. */
  protected readonly pending = signal<Change | undefined>(undefined);

  protected readonly read = this.api.read(inventoryRoutes.getConsumables, () => ({
    params: { appointmentId: this.appointment().id },
  }));
  protected readonly shown = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly items = computed(() => this.shown()?.items ?? []);
  protected readonly isShort = computed(() => this.items().some(({ missing }) => missing > 0));
  protected readonly mayEdit = computed(
    () => this.session.can('inventory.sell') && this.shown()?.state !== 'released' && !this.saving(),
  );
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

  protected setAmount(item: Consumable, field: HTMLInputElement): void {
    const amount = Math.round(field.valueAsNumber);
    if (Number.isNaN(amount) || amount < 0 || amount === item.amount) {
      field.value = String(item.amount);
      return;
    }
    void this.save({ productId: item.productId, amount });
  }

  protected add({ id }: ProductOnShelf): void {
    const known = this.items().find(({ productId }) => productId === id);
    void this.save({ productId: id, amount: (known?.amount ?? 0) + 1 });
  }

  protected restore({ productId }: Consumable): void {
    void this.save({ productId, amount: null });
  }

  protected giveUp(): void {
    this.pending.set(undefined);
    this.read.reload();
  }

  protected async save(change: Change): Promise<void> {
    const { appointmentId, version, state } = this.shown() ?? {};
    if (!appointmentId || version === undefined) return;
    const reason = this.reason().trim();
    if (state === 'written-off' && reason.length < 3) return this.pending.set(change);
    this.saving.set(true);
    try {
      const body = { items: [change], ...(reason && { reason }) };
      const params = { appointmentId };
      this.read.set(await this.api.call(inventoryRoutes.editConsumables, { params, body, version }));
      this.pending.set(undefined);
      this.reason.set('');
    } catch (error) {
      this.toasts.refuse(asProblem(error));
      this.read.reload();
    } finally {
      this.saving.set(false);
    }
  }
}
