import { TestBed } from '@angular/core/testing';
import { afterPaint } from '../../shared/ui/after-paint';
import { anAppointment } from '../../testing/a-day';
import { settle } from '../../testing/settle';
import { OpenDay } from '../day/open-day';
import { FreeTaps } from './free-taps';
import { GhostBlock } from './ghost-block';
import { GhostPointer } from './ghost-pointer';
import { at, draw, openDay } from '../testing/day-bed';

async function ghostWords(minute: number): Promise<string> {
  const fixture = await draw(GhostBlock);
  TestBed.inject(GhostPointer).hover('okafor', minute);
  await fixture.whenStable();
  const parts = (fixture.nativeElement as HTMLElement).querySelectorAll('.ell, bdi');
  return [...parts].map((part) => part.textContent.trim()).join(' ');
}

const taken = anAppointment({ start: at(600), end: at(630), bufferEnd: at(640) });

describe('the ghost under the pointer', () => {
  it('CAL-3: says what would be booked and when', async () => {
    await openDay({ appointments: [taken] });
    expect(await ghostWords(527)).toBe('New booking 08:45');
  });

  it('CAL-3: says both ends of a length that is not the usual one', async () => {
    await openDay({ appointments: [taken] });
    expect(await ghostWords(590)).toBe('New booking 09:45–10:00');
  });

  it('CAL-3: is not over taken time, its buffer, breaks or off-hours', async () => {
    await openDay({ appointments: [taken] });
    const words: string[] = [];
    for (const minute of [610, 635, 740, 1000]) words.push(await ghostWords(minute));
    expect(words).toEqual(['', '', '', '']);
  });

  it('CAL-6: is not on a day that has not been confirmed', async () => {
    await openDay();
    Object.defineProperty(TestBed.inject(OpenDay), 'readOnly', { value: () => true });
    expect(TestBed.inject(GhostPointer).at('okafor', 527)).toBeUndefined();
  });

  it('CAL-3: clicked, opens the window with person and times filled in', async () => {
    const { router } = await openDay();
    const ghost = TestBed.inject(GhostPointer).at('okafor', 527);
    if (ghost) TestBed.inject(FreeTaps).take(ghost, new MouseEvent('pointerup') as PointerEvent);
    await new Promise<void>((done) => afterPaint(done));
    await settle();
    const address = router.parseUrl(router.url);
    expect(address.root.children['window']?.segments.map(({ path }) => path)).toEqual(['new']);
    expect(address.queryParams).toMatchObject({
      member: 'okafor',
      start: '2026-11-24T08:45:00+01:00',
      end: '2026-11-24T09:15:00+01:00',
    });
  });
});
