import type { AddProduct, EditProduct, Product } from '@anteroom/contracts-inventory';
import { DomainError, type Temporal } from '@anteroom/kernel';
import { constraintErrors } from '@anteroom/platform-persistence';

export type NewProduct = AddProduct & { readonly id: string; readonly branchId: string };

/** The products of a branch. */
export abstract class Catalogue {
  /** @throws DomainError `unknown-reference` for a store of another branch, `invalid` for units or balances that do not fit */
  abstract add(product: NewProduct, at: Temporal.Instant): Promise<void>;
  /** @throws DomainError `invalid` */
  abstract edit(product: Product, edit: EditProduct): Promise<void>;
  /** What one sale unit cost in the delivery that came last. The version stays: nobody edits it. */
  abstract noteCost(productId: string, cost: number): Promise<void>;
}

export const refusingTaken = constraintErrors({
  article_once: () => taken('article', 'Another product of this branch has this article already.'),
  barcode_once: () => taken('barcode', 'Another product of this branch has this barcode already.'),
});

function taken(path: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: [{ path, message }] });
}
