import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { BookedUse, Movement, ProductCard, ProductOnShelf, Store } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { BranchCatalogue } from '../../shared/branch/branch-catalogue';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icon-shapes';
import { Skeleton } from '../../shared/ui/skeleton';
import { quantityWords } from '../parts/quantity-words';
import { MoveForm } from './move-form';
import type { MoveKind } from './move.rules';
import { ProductForm } from './product-form';
import { StockCurve } from './stock-curve';
import { markOf } from './stock.rules';

const icons: Readonly<Record<Movement['kind'], IconName>> = {
  receipt: 'plus',
  sale: 'minus',
  'write-off': 'minus',
  correction: 'edit',
};

/** One product: how long it lasts, its lots, what moved, what uses it; and the movements that people make by hand. */
@Component({
  selector: 'ar-product-panel',
  imports: [TranslocoDirective, Icon, MoveForm, ProductForm, Skeleton, StockCurve],
  templateUrl: './product-panel.html',
  styleUrl: './product-panel.css',
})
export class ProductPanel {
  readonly productId = input.required<string>();
  /** Products whose levels are different by now. */
  readonly touched = input.required<{ readonly productIds: readonly string[] | 'any' }>();
  readonly stores = input.required<readonly Store[]>();
  readonly moved = output<ProductOnShelf>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly words = quantityWords();
  protected readonly moving = signal<MoveKind | undefined>(undefined);
  protected readonly editing = signal(false);
  protected readonly kinds: readonly MoveKind[] = ['receive', 'writeOff', 'correct'];

  protected readonly read = this.api.read(inventoryRoutes.getProduct, () => ({
    params: { productId: this.productId() },
  }));
  private readonly catalogue = inject(BranchCatalogue);
  /** As it was read last: a reading that fails takes nothing off the screen. */
  protected readonly card = linkedSignal<{ id: string; card: ProductCard | undefined }, ProductCard | undefined>({
    source: () => ({ id: this.productId(), card: this.read.hasValue() ? this.read.value() : undefined }),
    computation: ({ id, card }, before) => card ?? (before?.source.id === id ? before.value : undefined),
  });
  protected readonly mark = computed(() => {
    const card = this.card();
    return card && markOf(card.level);
  });
  protected readonly mayMove = computed(() => this.session.can('inventory.move'));
  protected readonly mayEdit = computed(() => this.session.can('inventory.edit'));
  protected readonly failure = computed(() => {
    const error = this.read.error();
    return error && this.problems.sentence(error);
  });

  constructor() {
    effect(() => {
      const { productIds } = this.touched();
      const isMeant = productIds === 'any' || productIds.includes(untracked(this.productId));
      if (isMeant) untracked(() => this.read.reload());
    });
    effect(() => {
      this.productId();
      untracked(() => {
        this.moving.set(undefined);
        this.editing.set(false);
      });
    });
  }

  protected done(product: ProductOnShelf): void {
    this.moving.set(undefined);
    this.editing.set(false);
    this.moved.emit(product);
    this.read.update((card) => card && { ...card, ...product });
    this.read.reload();
  }

  protected serviceName(serviceId: string): string {
    return this.catalogue.services().find(({ id }) => id === serviceId)?.name ?? '…';
  }

  protected iconOf({ kind, isReversal }: Movement): IconName {
    return isReversal ? 'undo' : icons[kind];
  }

  /** `Tue 24 Nov 11:15` */
  protected moment(instant: string): string {
    return `${this.formats.date(instant, 'short')} ${this.formats.time(instant)}`;
  }

  protected titleOf({ appointment, reason, kind }: Movement, word: string): string {
    if (appointment) return appointment.services.join(', ') || word;
    return kind === 'receipt' ? word : (reason ?? word);
  }

  protected useOf({ services, start }: BookedUse): string {
    return `${this.moment(start)} · ${services.join(', ')}`;
  }
}
