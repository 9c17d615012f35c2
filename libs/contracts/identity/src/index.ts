import { getHealth } from './health';
import { getSession, signIn, signOut } from './session';

export * from './session';
export * from './health';

/** Routes that the gateway answers itself. */
export const gatewayRoutes = [signIn, getSession, signOut, getHealth] as const;
