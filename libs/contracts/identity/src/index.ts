import { getHealth } from './health';
import { getOperations, retryDeadLetter } from './operations';
import { getSession, signIn, signOut } from './session';

export * from './session';
export * from './health';
export * from './operations';

/** Routes that the gateway answers itself. */
export const gatewayRoutes = [signIn, getSession, signOut, getHealth, getOperations, retryDeadLetter] as const;
