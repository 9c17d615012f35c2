import type { BillOfMaterials } from '@anteroom/contracts-inventory';
import type { ServiceOnOffer } from '@anteroom/contracts-scheduling';
import type { NumberWriting } from '../../shared/format/typed-number';
import { countOf } from '../parts/typed.rules';

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

/** One line of the editor, as it is typed. */
export interface BillLine {
  readonly productId: string;
  readonly name: string;
  readonly quantity: string;
  /** One of the product's units. */
  readonly unit: string;
  readonly units: readonly string[];
}

type Units = Pick<BillOfMaterials['items'][number], 'writeOffUnit' | 'saleUnit'>;
export type LineFault = 'atLeastOne' | 'tooMuch';

const most = 1_000_000;

export function lineOf(product: { id: string; name: string } & Units, quantity: number): BillLine {
  const { id: productId, name, writeOffUnit, saleUnit } = product;
  const units = [...new Set([writeOffUnit, saleUnit])];
  return { productId, name, quantity: String(quantity), unit: writeOffUnit, units };
}

/** A bill as it is edited, in write-off units. */
export function linesOf(bill: BillOfMaterials | undefined): readonly BillLine[] {
  return (bill?.items ?? []).map(({ productId, quantity, ...item }) => lineOf({ ...item, id: productId }, quantity));
}

/** What is wrong with each line, by product: nothing is sent before all are right. */
export function faultsOfLines(
  lines: readonly BillLine[],
  writing: Pick<NumberWriting, 'locale'>,
): Readonly<Record<string, LineFault>> {
  const faults = lines.map(({ productId, quantity }) => [productId, faultOf(countOf(quantity, writing))] as const);
  return Object.fromEntries(faults.filter((entry): entry is [string, LineFault] => entry[1] !== undefined));
}

function faultOf(quantity: number | undefined): LineFault | undefined {
  if (quantity === undefined || quantity < 1) return 'atLeastOne';
  return quantity > most ? 'tooMuch' : undefined;
}

export function isSame(lines: readonly BillLine[], bill: BillOfMaterials | undefined): boolean {
  const items = bill?.items ?? [];
  return (
    lines.length === items.length &&
    lines.every(({ productId, quantity, unit }, at) => {
      const item = items[at];
      return item?.productId === productId && String(item.quantity) === quantity.trim() && item.writeOffUnit === unit;
    })
  );
}

/** `Gloves 2 piece · Strips 1 piece` */
export function summaryOf(items: BillOfMaterials['items'], of: (quantity: number, unit: string) => string): string {
  return items.map(({ name, quantity, writeOffUnit }) => `${name} ${of(quantity, writeOffUnit)}`).join(' · ');
}
