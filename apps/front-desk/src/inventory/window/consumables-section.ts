import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import type { Consumable, Consumables, ProductOnShelf } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { asProblem } from '../../shared/api/api-problem';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { DetailsRow } from '../../shared/window/details-row';
import { WindowVisit } from '../../shared/window/window-visit';
import { BranchStock } from '../parts/branch-stock';
import { ProductFinder } from '../parts/product-finder';
import { quantityWords } from '../parts/quantity-words';
import { countOf } from '../parts/typed.rules';

interface Change {
  readonly productId: string;
  readonly amount: number | null;
}

/** Two people wrote an amount of one product: the one who came second decides. */
interface Clash {
  readonly change: Change;
  readonly name: string;
  readonly theirs: string;
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
  private readonly formats = inject(Formats);
  private readonly injector = inject(Injector);
  private readonly why = viewChild<ElementRef<HTMLElement>>('why');
  protected readonly appointment = inject(WindowVisit).appointment;
  protected readonly words = quantityWords();
  protected readonly open = signal(false);
  protected readonly saving = signal(false);
  protected readonly reason = signal('');
  /** Waits for the reason that a change after the visit needs. */
  protected readonly pending = signal<Change | undefined>(undefined);

  protected readonly clash = signal<Clash | undefined>(undefined);
  /** The product whose amount was typed as none. */
  protected readonly wrongId = signal<string | undefined>(undefined);

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

  protected async setAmount(item: Consumable, field: HTMLInputElement): Promise<void> {
    const amount = countOf(field.value, { locale: this.formats.language() });
    this.wrongId.set(amount === undefined ? item.productId : undefined);
    if (amount === undefined || amount === item.amount) return;
    await this.save({ productId: item.productId, amount });
    // What was refused does not stay in the field as if it were so.
    if (!this.pending()) field.value = String(this.itemOf(item.productId)?.amount ?? 0);
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
    this.clash.set(undefined);
    this.read.reload();
  }

  /** @param tries how often it may be sent again on what somebody else saved meanwhile of other products */
  protected async save(change: Change, tries = 2): Promise<void> {
    const { appointmentId, version, state } = this.shown() ?? {};
    if (!appointmentId || version === undefined) return;
    const reason = this.reason().trim();
    if (state === 'written-off' && reason.length < 3) return this.ask(change);
    this.saving.set(true);
    this.clash.set(undefined);
    try {
      const body = { items: [change], ...(reason && { reason }) };
      const params = { appointmentId };
      this.read.set(await this.api.call(inventoryRoutes.editConsumables, { params, body, version }));
      this.pending.set(undefined);
      this.reason.set('');
    } catch (error) {
      await this.refuse(error, change, tries);
    } finally {
      this.saving.set(false);
    }
  }

  /** The amount waits for its reason, so that is where the person goes on. */
  private ask(change: Change): void {
    this.pending.set(change);
    afterNextRender(() => this.why()?.nativeElement.focus(), { injector: this.injector });
  }

  private async refuse(error: unknown, change: Change, tries: number): Promise<void> {
    const problem = asProblem(error);
    if (problem.code !== 'stale') {
      this.toasts.refuse(problem);
      this.read.reload();
      return;
    }
    const current = problem.current as Consumables;
    const [seen, now] = [this.itemOf(change.productId), itemIn(current.items, change.productId)];
    this.read.set(current);
    if (seen?.amount === now?.amount && tries > 0) return this.save(change, tries - 1);
    this.clash.set(this.clashOf(change, now, seen));
  }

  private clashOf(change: Change, now: Consumable | undefined, seen: Consumable | undefined): Clash {
    const { name = '', writeOffUnit = '' } = now ?? seen ?? {};
    return { change, name, theirs: this.words.of(now?.amount ?? 0, writeOffUnit) };
  }

  private itemOf(productId: string): Consumable | undefined {
    return itemIn(this.items(), productId);
  }
}

function itemIn(items: readonly Consumable[], id: string): Consumable | undefined {
  return items.find(({ productId }) => productId === id);
}
