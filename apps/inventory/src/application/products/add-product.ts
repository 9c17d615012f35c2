import type { AddProduct as AddRequest, ProductOnShelf } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { Idempotency, requestHash } from '@anteroom/platform-persistence';
import { Desk } from '../desk';
import { ReadProducts } from '../reads/read-products';
import { Catalogue, refusingTaken } from './catalogue';

export interface AddProductCommand {
  readonly branchId: string;
  readonly request: AddRequest;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

/** Adds a product to a store, with an empty shelf. */
export class AddProduct {
  constructor(
    private readonly desk: Desk,
    private readonly idempotency: Idempotency,
    private readonly catalogue: Catalogue,
    private readonly readProducts: ReadProducts,
  ) {}

  /** @throws DomainError `invalid`, also for an article or barcode that is taken, `unknown-reference` */
  execute({ branchId, request, by, idempotencyKey }: AddProductCommand): Promise<ProductOnShelf> {
    return refusingTaken(() =>
      this.desk.unitOfWork.run({ branchIds: [branchId] }, async () => {
        const seen = await this.idempotency.begin(idempotencyKey, by.id, requestHash({ branchId, request }));
        if (seen.kind === 'seen') return seen.answer as ProductOnShelf;
        const id = this.desk.ids.next();
        await this.catalogue.add({ id, branchId, ...request }, this.desk.clock.now());
        const answer = await this.readProducts.get(id);
        await this.idempotency.answer(answer);
        return answer;
      }),
    );
  }
}
