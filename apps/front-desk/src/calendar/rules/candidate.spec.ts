import fc from 'fast-check';
import { alternativesFor } from './alternatives';
import { type Candidate, type Catalogue, emptyCatalogue, isPassable, obstaclesOf } from './candidate';
import { utilisation } from './day-plan';
import { aPlan, anyMemberId, anyPlan } from './plan.fixtures';
import { overlaps } from './span';

const okafor = {
  id: 'okafor',
  position: 'General practice',
  shifts: [
    { start: 480, end: 720 },
    { start: 780, end: 960 },
  ],
};
const haddad = { id: 'haddad', position: 'Dermatology', shifts: [{ start: 480, end: 960 }] };
const at = (start: number, end: number, more: Partial<Candidate> = {}): Candidate => ({
  memberId: 'okafor',
  start,
  end,
  bufferMinutes: 0,
  serviceIds: [],
  resourceIds: [],
  ...more,
});
const kinds = (plan: ReturnType<typeof aPlan>, candidate: Candidate, catalogue: Catalogue = emptyCatalogue) =>
  obstaclesOf(plan, candidate, catalogue).map(({ kind }) => kind);

describe('what is in the way of a candidate', () => {
  it('CAL-5: nothing, where a person works and nothing is booked', () => {
    expect(kinds(aPlan([okafor], [{ start: 480, end: 510 }]), at(510, 540))).toEqual([]);
  });

  it('CAL-5: an appointment, a colleague’s hold, a break, the end of the shift, a service the person does not do', () => {
    const plan = aPlan(
      [okafor],
      [
        { start: 480, end: 510 },
        { start: 540, end: 570, kind: 'hold', label: 'Anna' },
      ],
    );
    expect(kinds(plan, at(495, 525))).toEqual(['taken']);
    expect(obstaclesOf(plan, at(545, 560), emptyCatalogue)).toMatchObject([{ kind: 'taken', taken: { kind: 'hold' } }]);
    expect(kinds(plan, at(700, 730))).toEqual(['break']);
    expect(kinds(plan, at(945, 975))).toEqual(['outside-hours']);
    const catalogue: Catalogue = { ...emptyCatalogue, offers: () => new Set(['ecg']) };
    expect(kinds(plan, at(600, 630, { serviceIds: ['ecg', 'stress-test'] }), catalogue)).toEqual(['service']);
  });

  it('CAL-5: the buffer after a service needs free time too', () => {
    const plan = aPlan([okafor], [{ start: 540, end: 570 }]);
    expect(kinds(plan, at(510, 540))).toEqual([]);
    expect(kinds(plan, at(510, 540, { bufferMinutes: 10 }))).toEqual(['taken']);
  });

  it('CAL-5: an appointment is never in its own way', () => {
    expect(kinds(aPlan([okafor], [{ id: 'me', start: 480, end: 510 }]), at(490, 520, { ignoring: 'me' }))).toEqual([]);
  });

  it('CAL-5: a room in use stands in the way only when no room of its kind is free', () => {
    const plan = aPlan([okafor, haddad], [{ memberId: 'haddad', start: 600, end: 630, resourceIds: ['room-1'] }]);
    const moving = at(600, 630, { resourceIds: ['room-1'] });
    expect(kinds(plan, moving)).toEqual(['resource']);
    expect(kinds(plan, moving, { ...emptyCatalogue, unitsLike: () => ['room-1', 'room-2'] })).toEqual([]);
  });

  it('CAL-3: working time alone may be passed by those with the right', () => {
    const [hours] = obstaclesOf(aPlan([okafor], []), at(1000, 1030), emptyCatalogue);
    const [taken] = obstaclesOf(aPlan([okafor], [{ start: 480, end: 510 }]), at(480, 510), emptyCatalogue);
    expect([hours, taken].map((one) => one && isPassable(one, 'may'))).toEqual([true, false]);
    expect(hours && isPassable(hours, 'may-not')).toBe(false);
  });

  it('CAL-5: agrees with the plain definition of free, whatever the day', () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyMemberId,
        fc.nat(1400),
        fc.integer({ min: 5, max: 90 }),
        (plan, memberId, start, length) => {
          const candidate = at(start, start + length, { memberId });
          const minutes = Array.from({ length }, (_, index) => ({ start: start + index, end: start + index + 1 }));
          const shifts = plan.members.get(memberId)?.shifts ?? [];
          const works = minutes.every((minute) => shifts.some((shift) => overlaps(shift, minute)));
          const busy = (plan.takenOf.get(memberId) ?? []).some((taken) => overlaps(taken, candidate));
          if (shifts.some((a) => shifts.some((b) => a !== b && overlaps(a, b)))) return;
          expect(kinds(plan, candidate).length === 0).toBe(works && !busy);
        },
      ),
    );
  });

  it('CAL-5: is known in far less than 4 ms on a day of 40 people and 1,000 appointments', () => {
    const members = Array.from({ length: 40 }, (_, index) => ({ ...haddad, id: `m${index}` }));
    const taken = Array.from({ length: 1000 }, (_, index) => ({
      memberId: `m${index % 40}`,
      start: 480 + Math.floor(index / 40) * 15,
      end: 495 + Math.floor(index / 40) * 15,
      resourceIds: [`room-${index % 40}`],
    }));
    const plan = aPlan(members, taken);
    const from = performance.now();
    for (let run = 0; run < 100; run++)
      obstaclesOf(plan, at(500, 530, { memberId: 'm7', resourceIds: ['room-3'] }), emptyCatalogue);
    expect((performance.now() - from) / 100).toBeLessThan(4);
  });
});

describe('the alternatives to a refused candidate', () => {
  const rules = { step: 15, catalogue: emptyCatalogue, notBefore: 0 };

  it('CAL-5: are the nearest free times of the person, then of the same position', () => {
    const plan = aPlan([okafor, { ...okafor, id: 'amin' }, haddad], [{ start: 540, end: 570 }]);
    expect(alternativesFor(plan, at(540, 570), rules)).toEqual([
      { memberId: 'okafor', start: 510, end: 540 },
      { memberId: 'okafor', start: 570, end: 600 },
      { memberId: 'amin', start: 540, end: 570 },
    ]);
  });

  it('CAL-5: begin with the person the appointment is with when the wanted one does not do the service', () => {
    const catalogue: Catalogue = {
      ...emptyCatalogue,
      offers: (id) => new Set(id === 'okafor' ? ['stress-test'] : ['peeling']),
    };
    const wanted = at(810, 840, { memberId: 'haddad', serviceIds: ['stress-test'] });
    const [first] = alternativesFor(aPlan([okafor, haddad], []), wanted, {
      ...rules,
      catalogue,
      fromMemberId: 'okafor',
    });
    expect(first).toEqual({ memberId: 'okafor', start: 810, end: 840 });
  });

  it('CAL-5: are really free, different from one another, and at most three, whatever the day', () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyMemberId,
        fc.nat(1400),
        fc.constantFrom(5, 10, 15, 20, 30),
        (plan, memberId, start, step) => {
          const candidate = at(start, start + 30, { memberId, bufferMinutes: 5, resourceIds: ['room-1'] });
          const offered = alternativesFor(plan, candidate, { ...rules, step, notBefore: 300 });
          expect(offered.length).toBeLessThanOrEqual(3);
          expect(new Set(offered.map((place) => `${place.memberId} ${place.start}`)).size).toBe(offered.length);
          for (const place of offered) {
            expect(obstaclesOf(plan, { ...candidate, ...place }, emptyCatalogue)).toEqual([]);
            expect(place.start).toBeGreaterThanOrEqual(300);
            expect(place.end - place.start).toBe(30);
          }
        },
      ),
    );
  });
});

describe('the utilisation of a person', () => {
  it('CAL-1: is booked minutes within working minutes, overlaps counted once, holds not at all', () => {
    const plan = aPlan(
      [haddad],
      [
        { start: 420, end: 540 },
        { start: 510, end: 600 },
        { start: 700, end: 730, kind: 'hold' },
      ],
    );
    expect(utilisation(plan, 'haddad')).toBeCloseTo(120 / 480);
    expect(utilisation(aPlan([{ ...haddad, shifts: [] }], []), 'haddad')).toBeUndefined();
  });
});
