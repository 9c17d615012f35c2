import { TestBed } from '@angular/core/testing';
import { aHold, anAppointment } from '../../testing/a-day';
import { at, okafor, openDay } from '../testing/day-bed';
import { Refusals } from './refusals';
import { TakenTimes } from './taken-times';

const anna = { id: 'anna', name: 'Anna Berg', colour: 1 };
const soon = new Date(Date.now() + 600_000).toISOString();

describe('CAL-3: time without an appointment that cannot be booked', () => {
  it('held: says who is booking it and until when, and offers three other times', async () => {
    const hold = aHold({ start: at(600), end: at(630), bufferEnd: at(630), heldBy: anna, expiresAt: soon });
    await openDay({ teamMembers: [okafor()], holds: [hold] });
    TestBed.inject(TakenTimes).held(hold.id);
    const refusal = TestBed.inject(Refusals).current();
    expect(refusal?.title).toBe('Dr Okafor, 10:00 is taken');
    expect(refusal?.sentence).toMatch(
      /^Anna is booking 10:00–10:30\. Unless Anna goes on, it is free at \d\d:\d\d:\d\d\.$/,
    );
    expect(refusal?.alternatives.map(({ time }) => time)).toEqual(['09:30', '10:30', '13:00']);
  });

  it.each([
    [[{ id: 'room-1', name: 'Room 1' }], 'Room 1 is made ready until 10:40.'],
    [[], 'A break after the appointment, until 10:40.'],
  ])('after an appointment: says why and until when', async (resources, sentence) => {
    const elena = anAppointment({ id: 'elena', start: at(600), end: at(630), bufferEnd: at(640), resources });
    await openDay({ teamMembers: [okafor()], appointments: [elena] });
    TestBed.inject(TakenTimes).buffer('elena');
    expect(TestBed.inject(Refusals).current()?.sentence).toBe(sentence);
  });
});
