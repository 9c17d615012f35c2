import type { DemoStatus } from './plan-attendance';

/** How far apart, in minutes, two appointments of a client on one day may be and still be one visit. */
export const minutesBetweenVisits = 60;

interface Booked {
  readonly id: string;
  /** Epoch minutes. */
  readonly start: number;
  readonly end: number;
  readonly bookedAt: number;
  readonly status: DemoStatus;
}

/**
 * Groups the appointments of one client on one local date into visits, as the scheduling service does: the gap between
 * two is at most {@link minutesBetweenVisits}, and the visit is called after the appointment that was booked first. A
 * cancelled one binds nobody: it is a visit of its own.
 */
export function visitsOf<T extends Booked>(ofClient: readonly T[]): (T & { visitId: string })[] {
  const visits: T[][] = [];
  let end = -Infinity;
  for (const one of [...ofClient].sort((a, b) => a.start - b.start)) {
    if (one.status === 'cancelled') continue;
    if (one.start - end <= minutesBetweenVisits) visits.at(-1)?.push(one);
    else visits.push([one]);
    end = Math.max(end, one.end);
  }
  const cancelled = ofClient.filter(({ status }) => status === 'cancelled');
  return [...visits, ...cancelled.map((one) => [one])].flatMap((visit) => {
    const [first] = [...visit].sort((a, b) => a.bookedAt - b.bookedAt || (a.id < b.id ? -1 : 1));
    return visit.map((one) => ({ ...one, visitId: first?.id ?? one.id }));
  });
}
