import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { DraftLine, Offer } from '../draft/service-lines.rules';

/** The services to offer as one click: those the person has most of that day, then the catalogue's order; none twice. */
export function topServices(
  offers: readonly Offer[],
  appointments: readonly Pick<CalendarAppointment, 'teamMemberId' | 'services'>[],
  chosen: { readonly teamMemberId: string; readonly lines: readonly DraftLine[] },
  limit: number,
): Offer[] {
  const counts = new Map<string, number>();
  for (const { teamMemberId, services } of appointments) {
    if (teamMemberId !== chosen.teamMemberId) continue;
    for (const { serviceId } of services) counts.set(serviceId, (counts.get(serviceId) ?? 0) + 1);
  }
  const booked = new Set(chosen.lines.map((line) => line.serviceId));
  return offers
    .filter((offer) => !booked.has(offer.serviceId))
    .sort((a, b) => (counts.get(b.serviceId) ?? 0) - (counts.get(a.serviceId) ?? 0))
    .slice(0, limit);
}
