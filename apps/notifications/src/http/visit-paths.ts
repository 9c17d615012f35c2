/** Where the pages of one link are, as relative addresses: the gateway may stand under any path. */
export interface VisitPaths {
  readonly question: string;
  readonly times: string;
  /** Of a list of times. */
  readonly timesOf: (offerId: string) => string;
}

/** @param depth how many steps below the page of the question the page is that links */
export function visitPaths(token: string, depth: 0 | 1 | 2): VisitPaths {
  const question = `${'../'.repeat(depth)}${token}`;
  const times = `${question}/times`;
  return { question, times, timesOf: (offerId) => `${times}/${offerId}` };
}
