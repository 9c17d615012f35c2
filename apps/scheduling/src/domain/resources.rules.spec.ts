import fc from 'fast-check';
import type { Unit } from './booking-context';
import { chooseUnits } from './resources.rules';

const aUnit = (kindId: string, number: number): Unit => ({
  id: `${kindId}-${number}`,
  name: `${kindId} ${number}`,
  kindId,
  kindName: kindId,
  seatId: number,
});
const units = [aUnit('room', 1), aUnit('room', 2), aUnit('room', 3), aUnit('scanner', 4)];
const wanted = { kindIds: ['room', 'scanner'], chosenIds: [], preferredIds: [] };
const everything = () => true;
const idsOf = (outcome: ReturnType<typeof chooseUnits>) =>
  outcome.kind === 'chosen' ? outcome.choices.map(({ unit }) => unit.id) : outcome.units.map(({ id }) => id);

describe('rooms and devices of an appointment', () => {
  it('SCH-3: takes one unit of each needed kind, the first that is free', () => {
    expect(idsOf(chooseUnits(wanted, units, everything))).toEqual(['room-1', 'scanner-4']);
    expect(idsOf(chooseUnits(wanted, units, ({ id }) => id !== 'room-1'))).toEqual(['room-2', 'scanner-4']);
  });

  it('SCH-3: tries the preferred unit first, and only where it fits and is free', () => {
    const preferredIds = ['chair-9', 'room-3', 'room-2'];
    expect(idsOf(chooseUnits({ ...wanted, preferredIds }, units, everything))).toEqual(['room-3', 'scanner-4']);
    expect(idsOf(chooseUnits({ ...wanted, preferredIds }, units, ({ id }) => id !== 'room-3'))).toEqual([
      'room-2',
      'scanner-4',
    ]);
  });

  it('SCH-3: a unit chosen by hand is not exchanged, and not asked whether it is free', () => {
    const outcome = chooseUnits({ ...wanted, chosenIds: ['room-2'] }, units, ({ id }) => id !== 'room-2');
    expect(outcome).toMatchObject({ choices: [{ unit: { id: 'room-2' }, reason: 'chosen' }, { reason: 'assigned' }] });
  });

  it('SCH-3: says which units of a kind are all taken', () => {
    const outcome = chooseUnits(wanted, units, ({ kindId }) => kindId !== 'room');
    expect(outcome).toEqual({ kind: 'all-taken', units: units.slice(0, 3) });
  });

  it('SCH-3: whatever is free, every needed kind gets exactly one free unit or the kind is named', () => {
    fc.assert(
      fc.property(fc.subarray(units), fc.subarray(['room', 'scanner']), (free, kindIds) => {
        const outcome = chooseUnits({ ...wanted, kindIds }, units, (unit) => free.includes(unit));
        const isPossible = kindIds.every((kindId) => free.some((unit) => unit.kindId === kindId));
        expect(outcome.kind).toBe(isPossible ? 'chosen' : 'all-taken');
        if (outcome.kind === 'chosen') {
          expect(outcome.choices.map(({ unit }) => unit.kindId)).toEqual(kindIds);
          expect(outcome.choices.every(({ unit }) => free.includes(unit))).toBe(true);
        }
      }),
    );
  });
});
