import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { BillOfMaterials, ProductOnShelf } from '@anteroom/contracts-inventory';
import type { TeamMember } from '@anteroom/contracts-scheduling';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { asProblem } from '../../shared/api/api-problem';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Toasts } from '../../shared/ui/toasts';
import { ProductFinder } from '../parts/product-finder';
import { quantityWords } from '../parts/quantity-words';
import { countOf } from '../parts/typed.rules';
import {
  type BillLine,
  type LineFault,
  type ServiceBills,
  faultsOfLines,
  isSame,
  lineOf,
  linesOf,
  summaryOf,
} from './bills.rules';

/** The bill of materials of a service, or of a service in one person's hands. */
@Component({
  selector: 'ar-bill-editor',
  imports: [TranslocoDirective, Icon, ProductFinder],
  templateUrl: './bill-editor.html',
  styleUrl: './bill-editor.css',
})
export class BillEditor {
  readonly row = input.required<ServiceBills>();
  readonly members = input.required<readonly TeamMember[]>();
  readonly branchId = input.required<string>();
  readonly saved = output();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);
  protected readonly mayEdit = computed(() => this.session.can('inventory.edit'));
  /** Empty: everybody's. */
  protected readonly memberId = linkedSignal<string, string>({
    source: () => this.row().service.id,
    computation: () => '',
  });
  protected readonly performers = computed(() =>
    this.members().filter(({ offers }) => offers.some(({ serviceId }) => serviceId === this.row().service.id)),
  );
  /** As it was read, or as somebody else saved it meanwhile: what is typed is based on it. */
  protected readonly bill = linkedSignal<BillOfMaterials | undefined>(() => {
    const { general, own } = this.row();
    return this.memberId() ? own.find(({ teamMemberId }) => teamMemberId === this.memberId()) : general;
  });
  /** Kept when the bill turns out to be overtaken. */
  protected readonly lines = linkedSignal<{ row: ServiceBills; memberId: string }, readonly BillLine[]>({
    source: () => ({ row: this.row(), memberId: this.memberId() }),
    computation: () => linesOf(untracked(this.bill)),
  });
  protected readonly faults = signal<Readonly<Record<string, LineFault>>>({});
  protected readonly isDirty = computed(() => !isSame(this.lines(), this.bill()));
  protected readonly saving = signal(false);
  protected readonly refusal = linkedSignal<unknown, string | undefined>({
    source: () => this.lines(),
    computation: () => undefined,
  });
  private readonly formats = inject(Formats);
  private readonly writing = computed(() => ({ locale: this.formats.language() }));
  private readonly words = quantityWords();
  /** One for what is typed: sent again, it has one effect. */
  private key = newKey();

  protected add(product: ProductOnShelf): void {
    const known = this.lines().some(({ productId }) => productId === product.id);
    if (!known) this.lines.update((lines) => [...lines, lineOf(product, 1)]);
  }

  protected type(productId: string, typed: Partial<Pick<BillLine, 'quantity' | 'unit'>>): void {
    this.lines.update((lines) => lines.map((line) => (line.productId === productId ? { ...line, ...typed } : line)));
    this.faults.update(({ [productId]: _, ...rest }) => rest);
  }

  protected remove(productId: string): void {
    this.lines.update((lines) => lines.filter((line) => line.productId !== productId));
  }

  protected restore(): void {
    this.lines.set(linesOf(this.bill()));
    this.faults.set({});
  }

  protected async save(): Promise<void> {
    this.faults.set(faultsOfLines(this.lines(), this.writing()));
    if (Object.keys(this.faults()).length > 0) return;
    this.saving.set(true);
    this.refusal.set(undefined);
    try {
      await this.send();
      const message = this.transloco.translate('inventory.bills.saved', { name: this.row().service.name });
      this.toasts.show({ message });
      this.saved.emit();
    } catch (error) {
      this.refuse(error);
    } finally {
      this.saving.set(false);
    }
  }

  private refuse(error: unknown): void {
    const problem = asProblem(error);
    if (problem.code !== 'offline' && problem.code !== 'service-unavailable') this.key = newKey();
    if (problem.code !== 'stale') {
      this.refusal.set(problem.code === 'change-not-allowed' ? problem.detail : this.problems.sentence(error));
      return;
    }
    const current = problem.current as BillOfMaterials;
    this.bill.set(current);
    const theirs =
      summaryOf(current.items, (quantity, unit) => this.words.of(quantity, unit)) ||
      this.transloco.translate('inventory.bills.nothing');
    this.refusal.set(this.transloco.translate('inventory.bills.overtaken', { theirs }));
  }

  private send(): Promise<BillOfMaterials> {
    const items = this.lines().map(({ productId, quantity, unit }) => ({
      productId,
      quantity: countOf(quantity, this.writing()) ?? 0,
      unit,
    }));
    const bill = this.bill();
    if (bill) {
      const question = { params: { billId: bill.id }, body: { items }, version: bill.version };
      return this.api.call(inventoryRoutes.editBillOfMaterials, question);
    }
    const body = { serviceId: this.row().service.id, teamMemberId: this.memberId() || null, items };
    const params = { branchId: this.branchId() };
    return this.api.call(inventoryRoutes.addBillOfMaterials, { params, body, idempotencyKey: this.key });
  }
}
