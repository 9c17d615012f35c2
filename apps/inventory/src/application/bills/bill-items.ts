import type { EditBill } from '@anteroom/contracts-inventory';
import { DomainError } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Units, inWriteOffUnits } from '../../domain/units.rules';
import type { BillItem } from './bills';

type Asked = EditBill['items'];
type KnownProduct = Units & { readonly id: string };

const productsSql = `
select id, name, sale_unit as "saleUnit", write_off_unit as "writeOffUnit", ratio from product
where branch_id = $1 and id = any ($2::uuid[])`;

/** Turns the items of a request into write-off units of products of the branch. */
export class ReadBillItems {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @throws DomainError `invalid` for an amount that is not positive or a product named twice, `unit-unknown`,
   * `unknown-reference` for a product that the branch does not have
   */
  async execute(branchId: string, items: Asked): Promise<BillItem[]> {
    requireAmounts(items);
    const ids = items.map(({ productId }) => productId);
    const products = await this.unitOfWork.query<KnownProduct>(productsSql, [branchId, ids]);
    return items.map(({ productId, quantity, unit }, index) => {
      const product = products.find(({ id }) => id === productId);
      if (product) return { productId, quantity: inWriteOffUnits(quantity, unit, product) };
      const field = `items.${index}.productId`;
      throw new DomainError('unknown-reference', 'This branch has no such product.', { field, productId });
    });
  }
}

function requireAmounts(items: Asked): void {
  const fields = items.flatMap(({ productId, quantity }, index) => {
    const isTwice = items.findIndex((other) => other.productId === productId) < index;
    if (quantity <= 0) {
      return [{ path: `items.${index}.quantity`, message: 'A service uses up at least one of what its bill names.' }];
    }
    return isTwice ? [{ path: `items.${index}.productId`, message: 'This product is on the bill already.' }] : [];
  });
  const [first] = fields;
  if (first) throw new DomainError('invalid', `Something in this request is not right. ${first.message}`, { fields });
}
