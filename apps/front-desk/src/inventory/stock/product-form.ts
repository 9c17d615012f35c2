import {
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ProductCard, ProductOnShelf, Store } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { minorDigitsOf } from '../../shared/format/intl';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import {
  type Faults,
  type ProductField,
  draftOf,
  editOf,
  emptyDraft,
  faultsOf,
  longest,
  productFields,
  productOf,
  rebase,
  unitFields,
} from './product-draft.rules';

const whole: readonly ProductField[] = ['ratio', 'criticalBalance', 'fullBalance'];
const wide: readonly ProductField[] = ['name', 'category', 'ratio'];

/** A product that the branch did not have yet, or another wording, price or limit for one it has. */
@Component({
  selector: 'ar-product-form',
  imports: [TranslocoDirective, Icon],
  templateUrl: './product-form.html',
  styleUrl: './product-form.css',
})
export class ProductForm {
  /** The product that is edited; left out: a new one. What is typed outlives its later versions. */
  readonly product = input<ProductCard>();
  readonly stores = input.required<readonly Store[]>();
  readonly saved = output<ProductOnShelf>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');

  protected readonly fields = productFields;
  protected readonly longest: Partial<Record<ProductField, number>> = longest;
  private readonly money = computed(() => ({
    locale: this.formats.language(),
    digits: minorDigitsOf(this.session.branch()?.currency ?? 'EUR'),
  }));
  private readonly productId = computed(() => this.product()?.id);
  /** The version that what is typed is based on: pushes that come while somebody types do not move it. */
  private readonly base = linkedSignal<ProductOnShelf | undefined>(() => {
    this.productId();
    return untracked(this.product);
  });
  private readonly read = computed(() => {
    const base = this.base();
    return base ? draftOf(base, this.money()) : emptyDraft;
  });
  protected readonly draft = linkedSignal(() => {
    this.productId();
    return untracked(this.read);
  });
  protected readonly theirs = signal<Partial<Record<ProductField, string>>>({});
  /** Said by the server, until the field is typed into again. */
  private readonly told = signal<Partial<Record<ProductField, string>>>({});
  private readonly tried = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly overtaken = signal(false);
  protected readonly saving = signal(false);
  protected readonly faults = computed<Faults>(() => (this.tried() ? faultsOf(this.draft(), this.money()) : {}));
  protected readonly currency = this.formats.currencySign;
  /** One for what is typed: sent again, it has one effect. */
  private key = newKey();

  protected isFixed(field: ProductField): boolean {
    return unitFields.includes(field) && (this.product()?.unitsFixedBy ?? null) !== null;
  }

  protected isWhole(field: ProductField): boolean {
    return whole.includes(field);
  }

  protected isWide(field: ProductField): boolean {
    return wide.includes(field);
  }

  protected isWrong(field: ProductField): boolean {
    return this.faults()[field] !== undefined || this.told()[field] !== undefined;
  }

  protected toldOf(field: ProductField): string | undefined {
    return this.told()[field];
  }

  protected type(field: ProductField, text: string): void {
    this.draft.update((draft) => ({ ...draft, [field]: text }));
    this.told.update(({ [field]: _, ...rest }) => rest);
  }

  /** A colleague’s value in place of what was typed. */
  protected takeTheirs(field: ProductField): void {
    this.type(field, this.theirs()[field] ?? '');
    this.theirs.update(({ [field]: _, ...rest }) => rest);
  }

  protected async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [wrong] = productFields.filter((field) => this.faults()[field] !== undefined);
    if (wrong) return this.focus(wrong);
    this.saving.set(true);
    this.refusal.set(undefined);
    try {
      this.saved.emit(await this.send());
    } catch (error) {
      this.refuse(error);
    } finally {
      this.saving.set(false);
    }
  }

  private send(): Promise<ProductOnShelf> {
    const base = this.base();
    if (base) {
      const body = editOf(this.draft(), base, this.money());
      return this.api.call(inventoryRoutes.editProduct, {
        params: { productId: base.id },
        body,
        version: base.version,
      });
    }
    const storeId = (this.form().nativeElement.elements.namedItem('storeId') as HTMLSelectElement).value;
    const body = { ...productOf(this.draft(), this.money()), storeId };
    const params = { branchId: this.session.branch()?.id ?? '' };
    return this.api.call(inventoryRoutes.addProduct, { params, body, idempotencyKey: this.key });
  }

  private refuse(error: unknown): void {
    const problem = asProblem(error);
    if (problem.code !== 'offline' && problem.code !== 'service-unavailable') this.key = newKey();
    if (problem.code === 'stale') return this.keepTyped(problem.current as ProductOnShelf);
    const ofFields = problem.invalidFields.filter(({ path }) => productFields.some((field) => field === path));
    this.told.set(Object.fromEntries(ofFields.map(({ path, message }) => [path, message])));
    const isSaid = ofFields.length > 0;
    if (isSaid) this.focus(ofFields[0]?.path as ProductField);
    else this.refusal.set(problem.code === 'change-not-allowed' ? problem.detail : this.problems.sentence(error));
  }

  private keepTyped(current: ProductOnShelf): void {
    const { draft, theirs } = rebase(this.draft(), this.read(), draftOf(current, this.money()));
    this.base.set(current);
    this.draft.set(draft);
    this.theirs.set(theirs);
    this.overtaken.set(true);
  }

  private focus(field: ProductField): void {
    this.form().nativeElement.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  }
}
