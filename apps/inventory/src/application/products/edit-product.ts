import type { EditProduct as EditRequest, Product, ProductOnShelf, UnitsFixedBy } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Bills } from '../bills/bills';
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

const counted: Readonly<Record<UnitsFixedBy, string>> = {
  movements: 'Stock of this product is counted in its units already',
  bills: 'Bills of materials count this product in its units',
  visits: 'Visits are booked with an amount of this product in its units',
};

/** Edits a product. What the edit does not name is not touched. */
export class EditProduct {
  constructor(
    private readonly desk: Desk,
    private readonly bills: Bills,
    private readonly goods: Goods,
    private readonly catalogue: Catalogue,
    private readonly readProducts: ReadProducts,
    private readonly announceStock: AnnounceStock,
  ) {}

  /**
   * @throws DomainError `stale` with the product as it is, `change-not-allowed` for units that something is counted in,
   * `invalid`, also for an article or barcode that is taken; NotFound
   */
  execute({ productId, edit, version, by }: EditProductCommand): Promise<ProductOnShelf> {
    return refusingTaken(() =>
      this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
        const current = await this.open(productId, edit);
        if (current.version !== version) {
          throw new DomainError('stale', 'Somebody else changed this product meanwhile. Nothing was changed.', {
            current,
          });
        }
        if (changesUnits(current, edit)) await this.requireUnitsFree(productId);
        await this.catalogue.edit(current, edit);
        await this.announceStock.execute([productId]);
        return this.readProducts.get(productId);
      }),
    );
  }

  /** Locked. Whoever changes the units waits for those who write amounts in them, and the other way round. */
  private async open(productId: string, edit: EditRequest): Promise<ProductOnShelf> {
    if (namesUnits(edit)) await this.bills.lockForEdit((await this.readProducts.get(productId)).branchId);
    await this.goods.lock([productId]);
    return this.readProducts.get(productId);
  }

  private async requireUnitsFree(productId: string): Promise<void> {
    const fixedBy = await this.readProducts.unitsFixedBy(productId);
    if (!fixedBy) return;
    const why = `${counted[fixedBy]}, so they stay as they are. Add a new product for other units.`;
    throw new DomainError('change-not-allowed', why, { unitsFixedBy: fixedBy });
  }
}

const unitNames = ['saleUnit', 'writeOffUnit', 'ratio'] as const;

function namesUnits(edit: EditRequest): boolean {
  return unitNames.some((name) => edit[name] !== undefined);
}

function changesUnits(product: Product, edit: EditRequest): boolean {
  return unitNames.some((name) => edit[name] !== undefined && edit[name] !== product[name]);
}
