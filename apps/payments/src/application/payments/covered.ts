import { constraintErrors } from '@anteroom/platform-persistence';
import { notAllowed } from '../../domain/taking.rules';

/** PostgreSQL has the last word on what a client's account covers, at the commit. */
export const covered = constraintErrors({
  client_account_covers: () => notAllowed('There is not that much on the client’s account any more.'),
});
