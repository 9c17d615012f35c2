import type { EditProduct as EditRequest, ProductOnShelf } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Desk } from '../desk';
import { AnnounceStock } from '../goods/announce-stock';
import { Goods } from '../goods/goods';
import { ReadProducts } from '../reads/read-products';
import { Catalogue, refusingTaken } from './catalogue';

export interface EditProductCommand {
  readonly productId: string;
  readonly edit: EditRequest;
  readonly version: number;
  readonly by: StaffIdentity;
}

/** Edits a product. What the edit does not name is not touched. */
export class EditProduct {
  constructor(
    private readonly desk: Desk,
    private readonly goods: Goods,
    private readonly catalogue: Catalogue,
    private readonly readProducts: ReadProducts,
    private readonly announceStock: AnnounceStock,
  ) {}

  /** @throws DomainError `stale` with the product as it is, `change-not-allowed`, `invalid`; NotFound */
  execute({ productId, edit, version, by }: EditProductCommand): Promise<ProductOnShelf> {
    return refusingTaken(() =>
      this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
        await this.goods.lock([productId]);
        const current = await this.readProducts.get(productId);
        if (current.version !== version) {
          throw new DomainError('stale', 'Somebody else changed this product meanwhile. Nothing was changed.', {
            current,
          });
        }
        await this.catalogue.edit(current, edit);
        await this.announceStock.execute([productId]);
        return this.readProducts.get(productId);
      }),
    );
  }
}
