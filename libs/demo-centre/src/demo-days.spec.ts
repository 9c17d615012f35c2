import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { type DemoDay, demoDays, minutesBetweenVisits, visitsOf } from './index';

const now = Temporal.Instant.from('2026-11-24T09:20:00Z');
const minuteNow = now.epochMilliseconds / 60_000;
const plan = (): DemoDay[] => [...demoDays({ size: 'small', now })];

describe('SYS-5 the days of the demo centre', () => {
  const days = plan();
  const appointments = days.flatMap((day) => day.appointments);

  it('SYS-5: are the same for everybody who loads them', () => {
    expect(plan()).toEqual(days);
  });

  it('SYS-5: reach a week back and a week ahead in each branch, with a busy day today', () => {
    expect(days.map(({ branch, date }) => `${branch} ${date}`)).toEqual(
      [0, 1].flatMap((branch) =>
        Array.from({ length: 15 }, (_, i) => `${branch} 2026-${i < 14 ? '11' : '12'}-${day(17 + i)}`),
      ),
    );
    const today = days.find(({ branch, date }) => branch === 0 && date === '2026-11-24');
    expect(today?.appointments.length).toBeGreaterThan(100);
  });

  it('SYS-5: nobody is in two rooms at once', () => {
    const clashes = appointments.filter((one) =>
      appointments.some(
        (other) => other.id < one.id && other.client === one.client && one.start < other.end && other.start < one.end,
      ),
    );
    expect(clashes).toEqual([]);
  });

  it('SYS-5: every status has its time, in order, and nothing has happened that is yet to come', () => {
    for (const { steps, status, start, end } of appointments) {
      const times = steps.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(minuteNow);
      expect(steps.at(-1)?.status).toBe(status);
      expect(steps[0]?.status).toBe('booked');
      if (start > minuteNow) expect(['booked', 'confirmed', 'arrived']).toContain(status);
      if (end <= minuteNow) expect(['completed', 'no-show', 'cancelled']).toContain(status);
    }
  });

  it('APT-2: some clients come for more than one appointment, all booked in one call', () => {
    const visits = byVisit(appointments);
    const large = [...visits.values()].filter((visit) => visit.length > 1);
    expect(large.length).toBeGreaterThan(appointments.length / 20);
    expect(Math.max(...large.map((visit) => visit.length))).toBeLessThanOrEqual(3);
    for (const [visitId, visit] of visits) {
      expect(visit.map(({ id }) => id)).toContain(visitId);
      expect(new Set(visit.map(({ client, bookedAt }) => `${client.id} ${bookedAt}`)).size).toBe(1);
    }
  });

  it('PAY-1: a line costs what the catalogue says, in the currency of the branch', () => {
    for (const { branch, offer, lines } of appointments) {
      const price = { amount: offer.price, currency: branch === 0 ? 'EUR' : 'USD' };
      expect(lines).toEqual([{ serviceId: offer.id, name: offer.name, quantity: 1, price }]);
    }
  });
});

describe('APT-2 what belongs to one visit', () => {
  const appointment = fc
    .record({ start: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 5, max: 90 }), bookedAt: fc.nat(9) })
    .map(({ start, length, bookedAt }) => ({ start, end: start + length, bookedAt }));
  const ofClient = fc
    .array(appointment, { maxLength: 8 })
    .map((all) => all.map((one, i) => ({ ...one, id: String(i), status: 'booked' as const })));

  it('APT-2: is what lies within the interval between visits, called after what was booked first', () => {
    fc.assert(
      fc.property(ofClient, (booked) => {
        const visits = [...byVisit(visitsOf(booked))];
        expect(visits.flatMap(([, visit]) => visit).length).toBe(booked.length);
        const spans = visits.map(([visitId, visit]) => {
          const first = visit.find(({ id }) => id === visitId);
          expect(visit.every(({ bookedAt }) => bookedAt >= (first?.bookedAt ?? Infinity))).toBe(true);
          return { start: Math.min(...visit.map(({ start }) => start)), end: Math.max(...visit.map(({ end }) => end)) };
        });
        spans.sort((a, b) => a.start - b.start);
        for (const [i, next] of spans.slice(1).entries())
          expect(next.start - (spans[i]?.end ?? 0)).toBeGreaterThan(minutesBetweenVisits);
      }),
    );
  });

  it('APT-2: a cancelled one binds nobody, whatever it was booked with', () => {
    const at = (id: string, start: number) => ({ id, start, end: start + 30, bookedAt: 1, status: 'booked' as const });
    const booked = [{ ...at('a', 0), status: 'cancelled' as const }, at('b', 45), at('c', 90)];
    const visits = new Map(visitsOf(booked).map(({ id, visitId }) => [id, visitId]));
    expect(Object.fromEntries(visits)).toEqual({ a: 'a', b: 'b', c: 'b' });
  });
});

function day(n: number): string {
  return String(n > 30 ? n - 30 : n).padStart(2, '0');
}

function byVisit<T extends { visitId: string }>(appointments: readonly T[]): Map<string, T[]> {
  const visits = new Map<string, T[]>();
  for (const one of appointments) visits.set(one.visitId, [...(visits.get(one.visitId) ?? []), one]);
  return visits;
}
