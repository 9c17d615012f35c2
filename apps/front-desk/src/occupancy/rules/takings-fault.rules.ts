import { ApiProblem } from '../../shared/api/api-problem';

/**
 * Why the takings could not be read: payments are down, the desk has no connection, the role may not see them (any more),
 * or something else went wrong on the way.
 */
export type TakingsFault = 'away' | 'offline' | 'refused' | 'failed';

/** @param error anything that was thrown */
export function takingsFaultOf(error: unknown): TakingsFault {
  if (!(error instanceof ApiProblem)) return 'failed';
  if (error.code === 'service-unavailable') return 'away';
  if (error.code === 'offline') return 'offline';
  return error.code === 'right-missing' || error.status === 403 ? 'refused' : 'failed';
}
