import type * as identity from '@anteroom/contracts-identity';
import { endpoint } from './endpoint';

export const operationsRoutes = {
  getHealth: endpoint<typeof identity.getHealth>('GET', '/health'),
  getOperations: endpoint<typeof identity.getOperations>('GET', '/operations'),
  retryDeadLetter: endpoint<typeof identity.retryDeadLetter>(
    'POST',
    '/operations/:service/dead-letters/:messageId/retry',
  ),
};
