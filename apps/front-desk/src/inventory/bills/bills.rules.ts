import type { BillOfMaterials } from '@anteroom/contracts-inventory';
import type { ServiceOnOffer } from '@anteroom/contracts-scheduling';

export interface ServiceBills {
  readonly service: ServiceOnOffer;
  /** Whose bill counts for everybody without one of their own. */
  readonly general: BillOfMaterials | undefined;
  readonly own: readonly BillOfMaterials[];
}

/** Every service with what it uses up, by category and name. */
export function billsOfServices(
  services: readonly ServiceOnOffer[],
  bills: readonly BillOfMaterials[],
): readonly ServiceBills[] {
  return [...services]
    .sort((a, b) => a.category.localeCompare(b.category) || a.name.localeCompare(b.name))
    .map((service) => {
      const ofService = bills.filter(({ serviceId }) => serviceId === service.id);
      return {
        service,
        general: ofService.find(({ teamMemberId }) => teamMemberId === null),
        own: ofService.filter(({ teamMemberId }) => teamMemberId !== null),
      };
    });
}

/** One line of the editor, in write-off units. */
export interface BillLine {
  readonly productId: string;
  readonly name: string;
  readonly quantity: number;
  readonly writeOffUnit: string;
}

export function isSame(lines: readonly BillLine[], bill: BillOfMaterials | undefined): boolean {
  const items = bill?.items ?? [];
  return (
    lines.length === items.length &&
    lines.every(({ productId, quantity }, at) => items[at]?.productId === productId && items[at].quantity === quantity)
  );
}
