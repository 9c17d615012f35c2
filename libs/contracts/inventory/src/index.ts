export * from './messages';

/** Every route of the inventory service, as the gateway forwards them. */
export const inventoryRoutes = [] as const;
