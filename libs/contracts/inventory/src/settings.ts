import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** At which status a branch takes off the shelf what a visit uses: when the client arrives, or when the visit is done. */
export const WriteOffAt = z.enum(['arrived', 'completed']);

/** How a branch keeps its stock. */
export const InventorySettings = z.strictObject({ version: z.int(), writeOffAt: WriteOffAt });
export const SaveInventorySettings = InventorySettings.omit({ version: true });

const ofBranch = { branchId: Id };

export const getInventorySettings = route({
  name: 'getInventorySettings',
  summary: 'How a branch keeps its stock',
  method: 'GET',
  path: '/branches/:branchId/inventory-settings',
  right: 'inventory.view',
  params: ofBranch,
  response: InventorySettings,
});
export const saveInventorySettings = route({
  name: 'saveInventorySettings',
  summary: 'Change how a branch keeps its stock; it counts for every status that is set from now on',
  method: 'PATCH',
  path: '/branches/:branchId/inventory-settings',
  right: 'inventory.edit',
  params: ofBranch,
  body: SaveInventorySettings,
  response: InventorySettings,
  precondition: 'version',
});

export type WriteOffAt = z.infer<typeof WriteOffAt>;
export type InventorySettings = z.infer<typeof InventorySettings>;
export type SaveInventorySettings = z.infer<typeof SaveInventorySettings>;
