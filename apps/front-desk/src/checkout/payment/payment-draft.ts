import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { PartRequest, PaymentMethod, Register } from '@anteroom/contracts-payments';
import type { z } from 'zod';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { minorDigitsOf } from '../../shared/format/intl';
import { SessionStore } from '../../shared/session/session-store';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';
import { VisitBill } from '../visit-bill';
import {
  type SplitRow,
  fromAccount,
  isOpen,
  registersFor,
  rowAmounts,
  splitSum,
  withAmount,
  withMethod,
  withRest,
  withinAccount,
} from './split.rules';

export const methods = ['card', 'cash', 'bank-transfer', 'client-account'] as const;

/** A method that the branch has, and why it cannot be used now. */
export interface MethodTile {
  readonly method: PaymentMethod;
  readonly register: Register | undefined;
  readonly refused: 'closed' | 'no-client' | 'empty' | undefined;
}

/** What is about to be paid, while it is being filled in. */
@Injectable()
export class PaymentDraft {
  private readonly api = inject(Api);
  private readonly visitBill = inject(VisitBill);
  private readonly branch = inject(SessionStore).branch;
  /** Amounts that cannot be read: what is on the screen would not be what is sent. */
  readonly unreadable = inject(UnreadableFields);
  private ids = 0;

  readonly registers = this.api.read(paymentsRoutes.listRegisters, () => {
    const branchId = this.branch()?.id;
    return branchId ? { params: { branchId } } : undefined;
  });
  private readonly all = computed(() => (this.registers.hasValue() ? this.registers.value() : []));
  readonly currency = computed(() => this.visitBill.bill()?.total.currency ?? this.branch()?.currency ?? 'EUR');
  readonly digits = computed(() => minorDigitsOf(this.currency()));
  readonly due = computed(() => Math.max(0, this.visitBill.bill()?.due.amount ?? 0));

  readonly tiles = computed<readonly MethodTile[]>(() =>
    methods
      .map((method) => this.tileOf(method))
      .filter(({ register, method }) => register !== undefined || method === 'client-account'),
  );

  /** Begins with the first method that can be used, taking everything. */
  readonly rows = linkedSignal<MethodTile | undefined, readonly SplitRow[]>({
    source: () => this.tiles().find(({ refused }) => refused === undefined),
    computation: (first, previous) => {
      if (previous && previous.value.length > 0) return previous.value;
      return first ? [this.row(first)] : [];
    },
  });
  /** What is on the client's account; 0 where there is none. */
  readonly balance = computed(() => this.visitBill.bill()?.clientAccount?.amount ?? 0);
  /** Whether more is to come from the client's account than is on it. */
  readonly overdrawn = computed(() => fromAccount(this.rows(), this.due()) > this.balance());
  readonly amounts = computed(() => rowAmounts(this.rows(), this.due()));
  readonly sum = computed(() => splitSum(this.rows(), this.due()));
  private readonly chosen = signal(1);
  readonly selected = computed(() => this.rows().find(({ id }) => id === this.chosen()) ?? this.rows().at(-1));

  select(id: number): void {
    this.chosen.set(id);
  }

  choose(tile: MethodTile): void {
    if (tile.refused) return;
    const { id, method, registerId } = this.row(tile);
    const context = { selected: this.selected()?.id ?? id, left: this.sum().left };
    const rows = withinAccount(withMethod(this.rows(), { id, method, registerId }, context), {
      due: this.due(),
      balance: this.balance(),
    });
    this.rows.set(rows);
    this.chosen.set(rows.some((row) => row.id === id) ? id : context.selected);
  }

  changeRegister(id: number, registerId: string): void {
    this.rows.update((rows) => rows.map((row) => (row.id === id ? { ...row, registerId } : row)));
  }

  fill(id: number, amount: number | null): void {
    this.rows.update((rows) => withAmount(rows, id, amount));
  }

  rest(id: number): void {
    this.rows.update((rows) => withRest(rows, id, this.due()));
  }

  note(id: number, note: Partial<Pick<SplitRow, 'given' | 'slip'>>): void {
    this.rows.update((rows) => rows.map((row) => (row.id === id ? { ...row, ...note } : row)));
  }

  remove(id: number): void {
    this.rows.update((rows) => (rows.length > 1 ? rows.filter((row) => row.id !== id) : rows));
  }

  /** After a payment: begins anew with what is left. */
  clear(): void {
    const [first] = this.tiles().filter(({ refused }) => refused === undefined);
    this.rows.set(first ? [this.row(first)] : []);
  }

  /** Registers that take the row's money and are open. */
  choices({ method }: SplitRow): readonly Register[] {
    return registersFor(method, this.all()).filter(isOpen);
  }

  /** What is sent: rows that come to nothing are none. */
  parts(): z.input<typeof PartRequest>[] {
    const money = (amount: number) => ({ amount, currency: this.currency() });
    return this.rows().flatMap((row, index) => {
      const amount = money(this.amounts()[index] ?? 0);
      return amount.amount === 0 ? [] : [partOf(row, amount, money)];
    });
  }

  private row({ method, register }: MethodTile): SplitRow {
    this.ids += 1;
    return { id: this.ids, method, registerId: register?.id ?? null, amount: null, given: null, slip: '' };
  }

  private tileOf(method: PaymentMethod): MethodTile {
    const registers = registersFor(method, this.all());
    const register = registers.find(isOpen) ?? registers[0];
    if (method === 'client-account') return { method, register: undefined, refused: this.accountRefused() };
    return { method, register, refused: register && isOpen(register) ? undefined : 'closed' };
  }

  private accountRefused(): MethodTile['refused'] {
    const account = this.visitBill.bill()?.clientAccount;
    if (!account) return 'no-client';
    return account.amount > 0 ? undefined : 'empty';
  }
}

type Part = z.input<typeof PartRequest>;
type Money = Part['amount'];

function partOf({ method, registerId, given, slip }: SplitRow, amount: Money, money: (n: number) => Money): Part {
  if (method === 'client-account') return { method, amount };
  const at = { registerId: registerId ?? '', amount };
  if (method === 'cash') return { method, ...at, ...(given === null ? {} : { given: money(given) }) };
  if (method === 'card') return { method, ...at, ...(slip.trim() === '' ? {} : { slip: slip.trim() }) };
  return { method, ...at };
}
