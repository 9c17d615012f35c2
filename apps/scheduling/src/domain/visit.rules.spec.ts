import { Temporal, TimeRange } from '@anteroom/kernel';
import fc from 'fast-check';
import { type VisitMember, gapMinutes, linksWithout, visitsOf } from './visit.rules';

const midnight = Temporal.Instant.from('2026-11-24T00:00:00Z');
const intervalMinutes = 60;

const aMember = (facts: Partial<VisitMember> & { id: string; from: number; minutes?: number }): VisitMember => ({
  interval: TimeRange.lasting(midnight.add({ minutes: facts.from }), facts.minutes ?? 30),
  bookedAt: midnight,
  visitId: facts.id,
  linkId: null,
  isFrozen: false,
  ...facts,
});

/** Groups of appointments, each in order, in order. */
const groupsIn = (visits: ReadonlyMap<string, string>): string[][] => {
  const ids = [...visits.keys()].sort();
  const groups = [...new Set(visits.values())].map((visit) => ids.filter((id) => visits.get(id) === visit));
  return groups.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
};

/** The same by another way: merge any two groups with a gap that is small enough, until none is left. */
function naiveGroups(members: readonly VisitMember[]): string[][] {
  let groups = members.map((member) => [member]);
  for (;;) {
    const pair = groups.flatMap((one, i) =>
      groups.slice(i + 1).flatMap((other) => {
        const gaps = one.flatMap((a) => other.map((b) => gapMinutes(a.interval, b.interval)));
        return Math.min(...gaps) <= intervalMinutes ? [[one, other] as const] : [];
      }),
    )[0];
    if (!pair) break;
    const [one, other] = pair;
    groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
  }
  const named = groups.map((group) => group.map(({ id }) => id).sort());
  return named.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

/** Ids as short texts; times in steps of five minutes; bookings in any order. */
const members = fc
  .uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 9 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({
            from: fc.integer({ min: 0, max: 250 }),
            length: fc.integer({ min: 1, max: 30 }),
            booked: fc.nat(5),
          })
          .map(({ from, length, booked }) =>
            aMember({
              id: `a${number.toString().padStart(3, '0')}`,
              from: from * 5,
              minutes: length * 5,
              bookedAt: midnight.add({ minutes: booked }),
            }),
          ),
      ),
    ),
  )
  .map((made): VisitMember[] => made);

describe('the appointments of a visit', () => {
  it('APT-2: are those whose gap is at most the interval', () => {
    const visits = visitsOf(
      [aMember({ id: 'a', from: 540 }), aMember({ id: 'b', from: 630 }), aMember({ id: 'c', from: 721 })],
      intervalMinutes,
    );
    expect(groupsIn(visits)).toEqual([['a', 'b'], ['c']]);
  });

  it('APT-2: are the connected components of that, as a naive recount finds them', () => {
    fc.assert(
      fc.property(members, (some) => {
        expect(groupsIn(visitsOf(some, intervalMinutes))).toEqual(naiveGroups(some));
      }),
    );
  });

  it('APT-2: do not depend on the order in which they are looked at, nor on the visits they had', () => {
    fc.assert(
      fc.property(members, fc.infiniteStream(fc.nat()), (some, chance) => {
        const shuffled = some
          .map((member) => ({ ...member, visitId: `v${chance.next().value}`, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const [one, other] = [visitsOf(some, intervalMinutes), visitsOf(shuffled, intervalMinutes)];
        expect([...other.entries()].sort()).toEqual([...one.entries()].sort());
      }),
    );
  });

  it('APT-2: come out the same whatever bookings, moves and cancellations led there', () => {
    const step = fc.record({ which: fc.nat(8), kind: fc.constantFrom('move', 'cancel', 'restore'), to: fc.nat(250) });
    fc.assert(
      fc.property(members, fc.array(step, { maxLength: 20 }), (some, steps) => {
        let day = some.map((member) => ({ member, active: true }));
        for (const { which, kind, to } of steps) {
          day = day.map((one, index) => {
            if (index !== which) return one;
            if (kind !== 'move') return { ...one, active: kind === 'restore' };
            const interval = TimeRange.lasting(midnight.add({ minutes: to * 5 }), one.member.interval.minutes);
            return { ...one, member: { ...one.member, interval } };
          });
          const visits = visitsOf(activeOf(day), intervalMinutes);
          day = day.map(({ member, active }) => {
            const visitId = visits.get(member.id) ?? member.visitId;
            return { member: { ...member, visitId }, active };
          });
        }
        const end = activeOf(day);
        const fresh = visitsOf(
          end.map((member) => ({ ...member, visitId: member.id })),
          intervalMinutes,
        );
        expect(visitsOf(end, intervalMinutes)).toEqual(fresh);
        if (steps.length > 0) expect(new Map(end.map(({ id, visitId }) => [id, visitId]))).toEqual(fresh);
      }),
    );
  });

  it('APT-2: give the visit the name of the one that was booked first', () => {
    fc.assert(
      fc.property(members, (some) => {
        const visits = visitsOf(some, intervalMinutes);
        for (const group of groupsIn(visits)) {
          const inGroup = some.filter(({ id }) => group.includes(id));
          const [first] = inGroup.toSorted(
            (a, b) => Temporal.Instant.compare(a.bookedAt, b.bookedAt) || (a.id < b.id ? -1 : 1),
          );
          expect(new Set(group.map((id) => visits.get(id)))).toEqual(new Set([first?.id]));
        }
      }),
    );
  });

  it('PAY-1: stay as they are where money stands on the visit, whatever else happens on that day', () => {
    fc.assert(
      fc.property(
        members,
        fc.array(fc.constantFrom('v1', 'v2', null), { minLength: 9, maxLength: 9 }),
        (some, paid) => {
          const settled = some.map((member, index) => {
            const visitId = paid[index];
            return visitId ? { ...member, visitId, isFrozen: true } : member;
          });
          const visits = visitsOf(settled, intervalMinutes);
          for (const { id, visitId, isFrozen } of settled) if (isFrozen) expect(visits.get(id)).toBe(visitId);
        },
      ),
    );
  });

  it('PAY-1: take in a newcomer within the interval, the older visit one that stands between two', () => {
    const paid = [
      aMember({ id: 'a', from: 540, visitId: 'v1', isFrozen: true }),
      aMember({ id: 'b', from: 660, visitId: 'v2', isFrozen: true }),
    ];
    const visits = visitsOf(
      [...paid, aMember({ id: 'c', from: 600 }), aMember({ id: 'd', from: 740 })],
      intervalMinutes,
    );
    expect(Object.fromEntries(visits)).toEqual({ a: 'v1', b: 'v2', c: 'v1', d: 'v2' });
    const apart = visitsOf([...paid, aMember({ id: 'd', from: 740 })], intervalMinutes);
    expect(apart.get('d')).toBe('v2');
  });

  it('APT-2: keep what was put together or apart by hand', () => {
    const far = aMember({ id: 'far', from: 900, linkId: 'a' });
    const alone = aMember({ id: 'alone', from: 570, linkId: 'alone' });
    const day = [aMember({ id: 'a', from: 540 }), aMember({ id: 'b', from: 600 }), far, alone];
    expect(groupsIn(visitsOf(day, intervalMinutes))).toEqual([['a', 'b', 'far'], ['alone']]);
    const near = aMember({ id: 'near', from: 930 });
    expect(groupsIn(visitsOf([...day, near], intervalMinutes))).toEqual([['a', 'b', 'far'], ['alone'], ['near']]);
  });

  it('APT-2: go by the rule again where the one that it was put with is gone', () => {
    const day = [aMember({ id: 'a', from: 540, linkId: 'gone' }), aMember({ id: 'b', from: 600 })];
    expect(groupsIn(visitsOf(day, intervalMinutes))).toEqual([['a', 'b']]);
  });

  it('APT-2: stay together when one that held them by hand leaves', () => {
    const visit = [
      aMember({ id: 'a', from: 540 }),
      aMember({ id: 'b', from: 900, linkId: 'a' }),
      aMember({ id: 'c', from: 1100, linkId: 'a' }),
    ];
    const links = linksWithout(visit, 'a');
    expect(Object.fromEntries(links)).toEqual({ a: 'a', b: 'b', c: 'b' });
    const after = visit.map((one) => ({ ...one, linkId: links.get(one.id) ?? one.linkId }));
    expect(groupsIn(visitsOf(after, intervalMinutes))).toEqual([['a'], ['b', 'c']]);
    expect(Object.fromEntries(linksWithout([...visit, aMember({ id: 'd', from: 560 })], 'a'))).toEqual({
      a: 'a',
      b: 'd',
      c: 'd',
    });
  });
});

function activeOf(day: readonly { member: VisitMember; active: boolean }[]): VisitMember[] {
  return day.filter(({ active }) => active).map(({ member }) => member);
}
