import { aService, aTeamMember } from '../testing/a-centre';
import { emptyCatalogue } from './candidate';
import { aPlan } from './plan.fixtures';
import { nextFreeOf, specialitiesOf } from './specialities';

const team = [
  aTeamMember('okafor', 'General practice', ['vaccination', 'consultation']),
  aTeamMember('lindgren', 'Cardiology', ['vaccination', 'ecg']),
  aTeamMember('amin', 'Cardiology', ['ecg', 'vaccination']),
  aTeamMember('porter', 'Front desk', []),
];
const services = ['vaccination', 'consultation', 'ecg'].map((id) => aService({ id, name: id }));
const [cardiology] = specialitiesOf(team, services);
const shift = { start: 540, end: 720 };
const members = ['lindgren', 'amin'].map((id) => ({ id, position: 'Cardiology', shifts: [shift] }));
const now = { minute: 545, step: 15, catalogue: emptyCatalogue, unitOf: (kind: string) => `${kind}-1` };

describe('the next free time of a speciality', () => {
  it('CAL-7: stands for what its people do and others do not, the positions with the most people first', () => {
    const named = specialitiesOf(team, services).map(({ position, serviceId }) => [position, serviceId]);
    expect(named).toEqual([
      ['Cardiology', 'ecg'],
      ['General practice', 'consultation'],
    ]);
  });

  it('CAL-7: is that of whoever is free first, at a step of the clock and not in the past', () => {
    const busy = { memberId: 'lindgren', start: 540, end: 600 };
    expect(cardiology && nextFreeOf(aPlan(members, [busy]), cardiology, now)).toEqual({
      memberId: 'amin',
      start: 555,
      end: 585,
    });
  });

  it('CAL-7: leaves room for the buffer, and waits for the last device of its kind', () => {
    const device = { memberId: 'okafor', start: 540, end: 640, resourceIds: ['treadmill-1'] };
    const plan = aPlan([...members, { id: 'okafor', position: 'General practice', shifts: [] }], [device]);
    const needing = cardiology && { ...cardiology, bufferMinutes: 10, resourceKindIds: ['treadmill'] };
    const one = { ...now, catalogue: { ...emptyCatalogue, unitsLike: () => ['treadmill-1'] } };
    const two = { ...now, catalogue: { ...emptyCatalogue, unitsLike: () => ['treadmill-1', 'treadmill-2'] } };
    expect(needing && nextFreeOf(plan, needing, one)).toMatchObject({ start: 645 });
    expect(needing && nextFreeOf(plan, needing, two)).toMatchObject({ start: 555 });
  });

  it('CAL-7: is nothing once the day is full', () => {
    const full = members.map(({ id }) => ({ memberId: id, start: 540, end: 700 }));
    expect(cardiology && nextFreeOf(aPlan(members, full), cardiology, now)).toBeUndefined();
  });
});
