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
}

export const refusingTaken = constraintErrors({
  article_once: () => new DomainError('change-not-allowed', 'Another product of this branch has this article already.'),
  barcode_once: () => new DomainError('change-not-allowed', 'Another product of this branch has this barcode already.'),
});
