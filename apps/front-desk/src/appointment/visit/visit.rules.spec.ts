import { anAppointment, consultation, ecg, haddad, lindgren } from '../draft/drafts.fixture';
import { offersOf } from '../draft/service-lines.rules';
import { timelineOf } from './timeline.rules';
import { topServices } from './top-services.rules';

describe('services offered as one click', () => {
  const offers = offersOf(lindgren, [consultation, ecg]);
  const ecgBooked = { teamMemberId: lindgren.id, services: [{ serviceId: ecg.id, name: ecg.name, quantity: 1 }] };

  it('APT-1: puts what the person does most that day first', () => {
    const chosen = { teamMemberId: lindgren.id, lines: [] };
    expect(topServices(offers, [ecgBooked], chosen, 2).map(({ name }) => name)).toEqual([ecg.name, consultation.name]);
    expect(topServices(offers, [{ ...ecgBooked, teamMemberId: haddad.id }], chosen, 1)[0]?.name).toBe(
      consultation.name,
    );
  });

  it('APT-1: leaves out what is booked already', () => {
    const { serviceId, name } = offers[0]!;
    const line = {
      ...offers[0]!,
      serviceId,
      name,
      quantity: 1,
      discount: { amount: 0, currency: 'EUR' },
      priceFrom: 'list',
    } as const;
    expect(topServices(offers, [], { teamMemberId: lindgren.id, lines: [line] }, 5).map((offer) => offer.name)).toEqual(
      [ecg.name],
    );
  });
});

describe('the attendance so far', () => {
  const statusTimes = {
    booked: '2026-11-23T09:00:00+01:00',
    arrived: '2026-11-24T10:52:00+01:00',
    'in-room': '2026-11-24T11:00:00+01:00',
    completed: '2026-11-24T11:40:00+01:00',
  };
  const at = (time: string) => Date.parse(`2026-11-24T${time}:00+01:00`);
  const due = { start: '2026-11-24T10:50:00+01:00', end: '2026-11-24T11:20:00+01:00' };

  it('APT-3: has nothing to show before the client comes, nor after a no-show', () => {
    expect(timelineOf(anAppointment(), at('11:00'))).toBeUndefined();
    expect(timelineOf(anAppointment({ status: 'no-show', statusTimes }), at('11:00'))).toBeUndefined();
  });

  it('APT-3: counts no wait before the time due', () => {
    const early = anAppointment({ status: 'arrived', statusTimes, ...due, start: '2026-11-24T10:55:00+01:00' });
    expect(timelineOf(early, at('10:54'))?.waitedMinutes).toBe(0);
    expect(timelineOf(early, at('10:57'))?.waitedMinutes).toBe(2);
  });

  it('APT-3: counts the wait until the room, and the stay until now', () => {
    expect(timelineOf(anAppointment({ status: 'arrived', statusTimes, ...due }), at('10:57'))).toMatchObject({
      waitedMinutes: 5,
      inRoomAt: undefined,
    });
    expect(timelineOf(anAppointment({ status: 'in-room', statusTimes, ...due }), at('11:20'))).toMatchObject({
      waitedMinutes: 8,
      inRoomMinutes: 20,
      plannedMinutes: 30,
      completedAt: undefined,
    });
    expect(timelineOf(anAppointment({ status: 'completed', statusTimes, ...due }), at('15:00'))).toMatchObject({
      inRoomMinutes: 40,
    });
  });
});
