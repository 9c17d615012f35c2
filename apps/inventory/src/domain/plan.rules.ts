/** What one performance of a service uses, by whomever or by one person. Quantities in write-off units. */
export interface BillOfMaterials {
  readonly serviceId: string;
  readonly teamMemberId: string | null;
  readonly items: readonly { readonly productId: string; readonly quantity: number }[];
}

export interface PerformedServices {
  readonly teamMemberId: string | null;
  readonly services: readonly { readonly serviceId: string; readonly quantity: number }[];
}

/** A person's own bill stands in place of the general one, as a whole. */
function billOf(serviceId: string, teamMemberId: string | null, bills: readonly BillOfMaterials[]) {
  const ofService = bills.filter((bill) => bill.serviceId === serviceId);
  const own = teamMemberId === null ? undefined : ofService.find((bill) => bill.teamMemberId === teamMemberId);
  return own ?? ofService.find((bill) => bill.teamMemberId === null);
}

/** What an appointment will use: bills of materials times the quantities of its services, by product. */
export function planOf(
  { teamMemberId, services }: PerformedServices,
  bills: readonly BillOfMaterials[],
): Map<string, number> {
  const plan = new Map<string, number>();
  for (const { serviceId, quantity: times } of services) {
    for (const { productId, quantity } of billOf(serviceId, teamMemberId, bills)?.items ?? []) {
      plan.set(productId, (plan.get(productId) ?? 0) + quantity * times);
    }
  }
  return plan;
}
