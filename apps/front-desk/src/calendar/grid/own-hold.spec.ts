import { TestBed } from '@angular/core/testing';
import { HoldStore } from '../../shared/live/hold-store';
import { aHold } from '../../testing/a-day';
import { settle } from '../../testing/settle';
import { DayLinks } from '../day/day-links';
import { at, openDay } from '../testing/day-bed';
import { OwnHold, keyOfHold } from './own-hold';

const me = { id: 'me', name: 'Maria Lindqvist', colour: 3 };
const placeHold = 'POST /api/branches/branch-1/slot-holds';
const granted = aHold({ start: at(540), end: at(570), bufferEnd: at(570), heldBy: me });

describe('the hold of this desk', () => {
  it('CAL-6: is drawn in the moment of the click, as not yet granted', async () => {
    const { server } = await openDay();
    server.on(placeHold, 201, granted);
    TestBed.inject(DayLinks).book('okafor', { start: 540, end: 570 });
    const drawn = TestBed.inject(OwnHold).ahead();
    expect(drawn).toMatchObject({ teamMemberId: 'okafor', uncommitted: true, heldBy: { id: 'me' } });
    await settle();
    const after = TestBed.inject(OwnHold).ahead();
    expect([after?.id, after?.uncommitted]).toEqual(['hold-1', undefined]);
    expect(drawn && after && keyOfHold(drawn) === keyOfHold(after)).toBe(true);
  });

  it('CAL-6: is asked for once, by the click and the window together', async () => {
    const { server } = await openDay();
    server.on(placeHold, 201, granted);
    TestBed.inject(DayLinks).book('okafor', { start: 540, end: 570 });
    const wish = { branchId: 'branch-1', teamMemberId: 'okafor', start: at(540), end: at(570) };
    const outcome = await TestBed.inject(HoldStore).move(wish);
    expect(outcome).toMatchObject({ kind: 'held', hold: { id: 'hold-1' } });
    expect(server.asked.filter(({ address }) => address.includes('slot-holds'))).toHaveLength(1);
  });

  it('CAL-6: is left to the day once the day shows it, and is gone when it was refused', async () => {
    const { server } = await openDay({ holds: [granted] });
    server.on(placeHold, 201, granted);
    TestBed.inject(DayLinks).book('okafor', { start: 540, end: 570 });
    expect(TestBed.inject(OwnHold).ahead()).toBeUndefined();
    server.on(placeHold, 409, { code: 'slot-taken', detail: '', status: 409 });
    TestBed.inject(DayLinks).book('okafor', { start: 600, end: 630 });
    expect(TestBed.inject(OwnHold).ahead()).toBeDefined();
    await settle();
    expect(TestBed.inject(OwnHold).ahead()).toBeUndefined();
  });
});
