import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Movement, MovementKind } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Skeleton } from '../../shared/ui/skeleton';
import { BranchStock } from '../parts/branch-stock';
import { quantityWords } from '../parts/quantity-words';

const kinds: readonly MovementKind[] = ['receipt', 'write-off', 'sale', 'correction'];
const pageSize = 60;

/** The ledger: newest first, never changed. */
@Component({
  selector: 'ar-movements-tab',
  imports: [TranslocoDirective, Banner, BranchStock, Skeleton],
  templateUrl: './movements-tab.html',
  styleUrl: './movements-tab.css',
})
export class MovementsTab {
  /** From the address. */
  readonly kind = input<string>();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly words = quantityWords();
  protected readonly kinds = kinds;
  protected readonly branchId = computed(() => this.session.branch()?.id);
  protected readonly chosen = computed(() => kinds.find((kind) => kind === this.kind()));
  protected readonly movements = signal<readonly Movement[] | undefined>(undefined);
  protected readonly next = signal<string | null>(null);
  protected readonly failure = signal<string | undefined>(undefined);
  private turn = 0;

  constructor() {
    effect(() => {
      this.chosen();
      this.branchId();
      untracked(() => void this.load());
    });
  }

  protected show(kind: MovementKind | undefined): void {
    void this.router.navigate(['/inventory/movements'], { queryParams: { kind: kind ?? null }, replaceUrl: true });
  }

  protected async load(cursor?: string): Promise<void> {
    const branchId = this.branchId();
    if (!branchId) return;
    const turn = (this.turn += 1);
    const kind = this.chosen();
    const query = { limit: pageSize, ...(kind && { kind }), ...(cursor && { cursor }) };
    try {
      const page = await this.api.call(inventoryRoutes.listMovements, { params: { branchId }, query });
      if (turn !== this.turn) return;
      this.movements.update((known) => (cursor ? [...(known ?? []), ...page.movements] : page.movements));
      this.next.set(page.next);
      this.failure.set(undefined);
    } catch (error) {
      if (turn === this.turn) this.failure.set(this.problems.sentence(error));
    }
  }

  protected whatFor({ appointment, reason, document }: Movement): string {
    if (!appointment) return [reason, document].filter(Boolean).join(' · ');
    return [reason, appointment.services.join(', '), appointment.teamMember].filter(Boolean).join(' · ');
  }

  protected signed(quantity: number, unit: string): string {
    return `${this.words.change(quantity)} ${unit}`;
  }
}
