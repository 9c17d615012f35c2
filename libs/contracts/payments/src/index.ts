export * from './messages';

/** Every route of the payments service, as the gateway forwards them. */
export const paymentsRoutes = [] as const;
