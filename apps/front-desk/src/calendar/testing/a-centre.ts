import type { ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';

export function aService(facts: Partial<ServiceOnOffer> = {}): ServiceOnOffer {
  return {
    id: 'consultation',
    name: 'Consultation',
    category: 'General practice',
    durationMinutes: 30,
    bufferMinutes: 0,
    price: { amount: 7500, currency: 'EUR' },
    resourceKindIds: [],
    ...facts,
  };
}

/** Somebody of a position who performs some services in half an hour each. */
export function aTeamMember(id: string, position: string, serviceIds: readonly string[]): TeamMember {
  const price = { amount: 7500, currency: 'EUR' };
  return {
    id,
    name: `Dr ${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    position: { id: position, name: position },
    usualResource: null,
    offers: serviceIds.map((serviceId) => ({ serviceId, durationMinutes: 30, price })),
  };
}
