import fc from 'fast-check';
import { emptyCatalogue, obstaclesOf } from './candidate';
import { filterFromQuery, filterToQuery, toggled, visibleMembers } from './day-filter';
import { type GhostRules, ghostAt, nextGhost, stretchedGhost, workingHoursOf } from './free-ghost';
import { aPlan, anyMemberId, anyPlan } from './plan.fixtures';

const rules: GhostRules = { step: 15, usualMinutes: 30, outsideHours: 'may-not' };
const brandt = { id: 'brandt', position: 'Physiotherapy', shifts: [{ start: 480, end: 960 }] };
const plan = aPlan(
  [brandt],
  [
    { start: 870, end: 915 },
    { start: 550, end: 600 },
  ],
);

describe('the next free time for a new booking', () => {
  const amin = { ...brandt, id: 'amin' };
  const team = aPlan(
    [brandt, amin],
    [
      { start: 480, end: 955 },
      { memberId: 'amin', start: 480, end: 700 },
    ],
  );

  it('CAL-8: is the next one of the same person, with room for a step at least', () => {
    expect(nextGhost(plan, ['brandt'], 560, rules)).toMatchObject({ memberId: 'brandt', start: 600, end: 630 });
    expect(nextGhost(plan, ['brandt'], 861, rules)).toMatchObject({ start: 915 });
    expect(nextGhost(plan, ['brandt'], 950, rules)).toBeUndefined();
  });

  it('CAL-8: is with a colleague when the person has none left', () => {
    expect(nextGhost(team, ['brandt', 'amin'], 500, rules)).toMatchObject({ memberId: 'amin', start: 705, end: 735 });
  });

  it('CAL-8: is always free and never before the minute asked for', () => {
    fc.assert(
      fc.property(anyPlan, anyMemberId, fc.nat(1439), (day, memberId, minute) => {
        const ghost = nextGhost(day, [memberId], minute, rules);
        if (!ghost) return;
        expect(ghost.start).toBeGreaterThanOrEqual(minute);
        const candidate = { ...ghost, bufferMinutes: 0, serviceIds: [], resourceIds: [] };
        expect(obstaclesOf(day, candidate, emptyCatalogue)).toEqual([]);
      }),
    );
  });
});

describe('the ghost of a new booking', () => {
  it('CAL-3: is snapped to the step and as long as usual', () => {
    expect(ghostAt(plan, 'brandt', 928, rules)).toEqual({ memberId: 'brandt', start: 915, end: 945, hours: 'working' });
  });

  it('CAL-3: is shorter where there is less room, and starts where the room starts', () => {
    expect(ghostAt(plan, 'brandt', 547, rules)).toMatchObject({ start: 540, end: 550 });
    expect(ghostAt(plan, 'brandt', 601, rules)).toMatchObject({ start: 600, end: 630 });
  });

  it('CAL-3: is not over taken time, and over off-hours only for those who may', () => {
    expect(ghostAt(plan, 'brandt', 880, rules)).toBeUndefined();
    expect(ghostAt(plan, 'brandt', 1000, rules)).toBeUndefined();
    expect(ghostAt(plan, 'brandt', 1000, { ...rules, outsideHours: 'may' })).toMatchObject({
      start: 990,
      hours: 'outside',
    });
  });

  it('CAL-3: pressed and dragged it takes the length of the drag, up to what is in the way', () => {
    const ghost = ghostAt(plan, 'brandt', 620, rules);
    expect(ghost && stretchedGhost(plan, ghost, 700, rules)).toMatchObject({ start: 615, end: 705 });
    expect(ghost && stretchedGhost(plan, ghost, 1200, rules)).toMatchObject({ start: 615, end: 870 });
    expect(ghost && stretchedGhost(plan, ghost, 500, rules)).toMatchObject({ start: 600, end: 630 });
  });

  it('CAL-3: is always free time, whatever the day, the place and the drag', () => {
    const anyMinute = fc.integer({ min: 0, max: 1439 });
    const anyCase = fc.record({ at: anyMinute, to: anyMinute, step: fc.constantFrom(5, 10, 15, 20, 30) });
    fc.assert(
      fc.property(anyPlan, anyMemberId, anyCase, (day, id, { at, to, step }) => {
        const ghost = ghostAt(day, id, at, { ...rules, step });
        if (!ghost) return;
        const free = { bufferMinutes: 0, serviceIds: [], resourceIds: [] };
        expect(ghost.end).toBeGreaterThan(ghost.start);
        expect(obstaclesOf(day, { ...free, ...ghost }, emptyCatalogue)).toEqual([]);
        const drawn = stretchedGhost(day, ghost, to, { ...rules, step });
        expect(obstaclesOf(day, { ...free, ...drawn }, emptyCatalogue)).toEqual([]);
      }),
    );
  });
});

describe('the filters of the day', () => {
  const members = [
    { id: 'a', name: 'Dr A', position: 'Cardiology', room: null, shifts: [] },
    { id: 'b', name: 'Dr B', position: 'Cardiology', room: null, shifts: [] },
    { id: 'c', name: 'Dr C', position: 'Dermatology', room: null, shifts: [] },
  ];
  const offers = { ...emptyCatalogue, offers: (id: string) => new Set(id === 'b' ? ['ecg'] : ['peeling']) };
  const shown = (filter: Parameters<typeof visibleMembers>[1]) =>
    visibleMembers(members, filter, offers).map(({ id }) => id);

  it('CAL-1: show the columns of a position, of chosen people, of those who perform a service', () => {
    const none = { memberIds: [], mutedStatuses: [] };
    expect(shown(none)).toEqual(['a', 'b', 'c']);
    expect(shown({ ...none, position: 'Cardiology' })).toEqual(['a', 'b']);
    expect(shown({ ...none, memberIds: ['c', 'a'] })).toEqual(['a', 'c']);
    expect(shown({ ...none, position: 'Cardiology', serviceId: 'ecg' })).toEqual(['b']);
  });

  it('CAL-1: are kept in the address and read back', () => {
    const filter = {
      position: 'Cardiology',
      memberIds: ['a', 'b'],
      serviceId: undefined,
      mutedStatuses: ['cancelled' as const],
    };
    const query = filterToQuery(filter);
    expect(filterFromQuery((name) => query[name] ?? null, ['booked', 'cancelled'])).toEqual(filter);
    expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']);
  });

  it('CAL-8: Home and End know the hours in which anybody works', () => {
    expect(workingHoursOf(plan)).toEqual({ start: 480, end: 960 });
    expect(workingHoursOf(aPlan([], []))).toEqual({ start: 480, end: 1080 });
  });
});
