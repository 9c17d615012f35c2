export * from './messages';

/** Every route of the notifications service, as the gateway forwards them. */
export const notificationsRoutes = [] as const;
