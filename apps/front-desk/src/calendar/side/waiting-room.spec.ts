import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Clock } from '../../shared/ui/clock';
import { Toasts } from '../../shared/ui/toasts';
import { anAppointment } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { settle } from '../../testing/settle';
import { type DayBed, at, draw, openDay } from '../testing/day-bed';
import { WaitingRoom } from './waiting-room';

const span = (start: number) => ({ start: at(start), end: at(start + 30), bufferEnd: at(start + 30) });
const waits = anAppointment({ id: 'waits', status: 'arrived', statusTimes: { arrived: at(692) }, ...span(690) });
const late = anAppointment({ id: 'late', status: 'confirmed', client: { id: 'c', name: 'Hugo Lind' }, ...span(685) });
const soon = anAppointment({ id: 'soon', status: 'booked', client: { id: 'd', name: 'Ana Reis' }, ...span(700) });

describe('the waiting room', () => {
  let bed: DayBed;
  let view: ComponentFixture<WaitingRoom>;
  const page = () => view.nativeElement as HTMLElement;
  const rows = () => [...page().querySelectorAll('li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  const noShow = () => page().querySelector<HTMLButtonElement>('.missing .btn')!;

  async function open(facts: object = {}): Promise<void> {
    bed = await openDay({ appointments: [waits, { ...late, ...facts }, soon] });
    Object.defineProperty(TestBed.inject(Clock), 'now', { value: signal(Date.parse(at(704))) });
    view = await draw(WaitingRoom);
  }

  it('CAL-4: lists who waits, and who is late with a way to No-show that nothing takes by itself', async () => {
    await open();
    expect(rows()).toEqual([
      expect.stringContaining('Elena Marchetti'),
      expect.stringMatching(/Hugo Lind.*late 19.*No-show/),
    ]);
    expect(bed.server.asked.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(await accessFaults(page())).toEqual([]);
  });

  it('APT-3: sets who did not come to No-show, which can be undone', async () => {
    await open();
    const changed = { ...late, version: 2, status: 'no-show' };
    bed.server.on('POST /api/appointments/late/status', 200, { changed: [changed] });
    noShow().click();
    await settle();
    await view.whenStable();
    const sent = bed.server.asked.filter(({ method }) => method === 'POST');
    expect(sent.at(-1)?.body).toEqual({ status: 'no-show' });
    expect(rows()).toHaveLength(1);
    expect(TestBed.inject(Toasts).list()[0]?.undo).toBeDefined();
  });

  it('APT-3: says why No-show cannot be chosen', async () => {
    await open({ refused: { 'no-show': 'confirmed' } });
    expect(noShow().disabled).toBe(true);
    expect(noShow().getAttribute('aria-description')).not.toBe('');
  });
});
