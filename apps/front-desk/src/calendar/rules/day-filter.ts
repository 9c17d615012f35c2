import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import type { Catalogue } from './candidate';
import type { PlannedMember } from './day-plan';

/** Which columns are shown, and which appointments stand back. Nothing chosen means everything. */
export interface DayFilter {
  readonly position?: string;
  readonly memberIds: readonly string[];
  readonly serviceId?: string;
  /** Drawn faintly, never hidden: their time is still taken. */
  readonly mutedStatuses: readonly AttendanceStatus[];
}

export const noFilter: DayFilter = { memberIds: [], mutedStatuses: [] };

export function isFilteringColumns(filter: DayFilter): boolean {
  return filter.position !== undefined || filter.serviceId !== undefined || filter.memberIds.length > 0;
}

/** The columns of a day in its own order, those only that every chosen filter lets through. */
export function visibleMembers(
  members: Iterable<PlannedMember>,
  filter: DayFilter,
  catalogue: Catalogue,
): PlannedMember[] {
  const { position, serviceId, memberIds } = filter;
  return [...members].filter((member) => {
    if (position !== undefined && member.position !== position) return false;
    if (memberIds.length > 0 && !memberIds.includes(member.id)) return false;
    return serviceId === undefined || catalogue.offers(member.id)?.has(serviceId) !== false;
  });
}

export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** What stands back when only one status is shown; nothing when that one was shown alone before. */
export function onlyShown<T>(muted: readonly T[], one: T, all: readonly T[]): T[] {
  return isOnlyShown(muted, one, all) ? [] : all.filter((other) => other !== one);
}

export function isOnlyShown<T>(muted: readonly T[], one: T, all: readonly T[]): boolean {
  return !muted.includes(one) && all.every((other) => other === one || muted.includes(other));
}

/** A filter as it stands in the address. */
export function filterToQuery(filter: DayFilter): Record<string, string | null> {
  return {
    position: filter.position ?? null,
    members: filter.memberIds.length > 0 ? filter.memberIds.join(',') : null,
    service: filter.serviceId ?? null,
    muted: filter.mutedStatuses.length > 0 ? filter.mutedStatuses.join(',') : null,
  };
}

export function filterFromQuery(
  read: (name: string) => string | null,
  statuses: readonly AttendanceStatus[],
): DayFilter {
  const list = (name: string) => read(name)?.split(',').filter(Boolean) ?? [];
  return {
    position: read('position') ?? undefined,
    memberIds: list('members'),
    serviceId: read('service') ?? undefined,
    mutedStatuses: statuses.filter((status) => list('muted').includes(status)),
  };
}
