import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { BillOfMaterials, ProductOnShelf } from '@anteroom/contracts-inventory';
import type { TeamMember } from '@anteroom/contracts-scheduling';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Toasts } from '../../shared/ui/toasts';
import { ProductFinder } from '../parts/product-finder';
import { type BillLine, type ServiceBills, isSame } from './bills.rules';

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
  protected readonly bill = computed<BillOfMaterials | undefined>(() => {
    const { general, own } = this.row();
    return this.memberId() ? own.find(({ teamMemberId }) => teamMemberId === this.memberId()) : general;
  });
  protected readonly lines = linkedSignal<readonly BillLine[]>(() => this.bill()?.items ?? []);
  protected readonly isDirty = computed(() => !isSame(this.lines(), this.bill()));
  protected readonly saving = signal(false);
  protected readonly refusal = linkedSignal<unknown, string | undefined>({
    source: () => this.bill(),
    computation: () => undefined,
  });

  protected add({ id, name, writeOffUnit }: ProductOnShelf): void {
    const known = this.lines().some(({ productId }) => productId === id);
    if (!known) this.lines.update((lines) => [...lines, { productId: id, name, quantity: 1, writeOffUnit }]);
  }

  protected setQuantity(productId: string, text: string): void {
    const quantity = Math.round(Number(text));
    this.lines.update((lines) => lines.map((line) => (line.productId === productId ? { ...line, quantity } : line)));
  }

  protected remove(productId: string): void {
    this.lines.update((lines) => lines.filter((line) => line.productId !== productId));
  }

  protected restore(): void {
    this.lines.set(this.bill()?.items ?? []);
    this.refusal.set(undefined);
  }

  protected async save(): Promise<void> {
    this.saving.set(true);
    this.refusal.set(undefined);
    try {
      await this.send();
      const message = this.transloco.translate('inventory.bills.saved', { name: this.row().service.name });
      this.toasts.show({ message });
      this.saved.emit();
    } catch (error) {
      this.refusal.set(this.problems.sentence(error));
    } finally {
      this.saving.set(false);
    }
  }

  private send(): Promise<BillOfMaterials> {
    const items = this.lines().map(({ productId, quantity }) => ({ productId, quantity }));
    const bill = this.bill();
    if (bill) {
      const question = { params: { billId: bill.id }, body: { items }, version: bill.version };
      return this.api.call(inventoryRoutes.editBillOfMaterials, question);
    }
    const body = { serviceId: this.row().service.id, teamMemberId: this.memberId() || null, items };
    const params = { branchId: this.branchId() };
    return this.api.call(inventoryRoutes.addBillOfMaterials, { params, body, idempotencyKey: newKey() });
  }
}
