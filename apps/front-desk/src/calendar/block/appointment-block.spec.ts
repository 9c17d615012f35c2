import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { Clock } from '../../shared/ui/clock';
import { anAppointment } from '../../testing/a-day';
import { ViewOptions } from '../day/view-options';
import { type DayBed, at, draw, openDay, spoken } from '../testing/day-bed';
import { AppointmentBlock } from './appointment-block';

const alone = { kind: 'lane', index: 0, of: 1, besideSliver: false } as const;

async function block(facts: Partial<CalendarAppointment>, more: Record<string, unknown> = {}): Promise<HTMLElement> {
  const appointment = {
    ...anAppointment({ start: at(660), end: at(705), bufferEnd: at(705), ...facts }),
    uncommitted: false,
  };
  const fixture = await draw(AppointmentBlock, { appointment, lane: alone, column: 2, ...more });
  return fixture.nativeElement as HTMLElement;
}

const text = (element: HTMLElement) => spoken(element.querySelector('button') ?? element);

describe('an appointment on the grid', () => {
  let bed: DayBed;

  beforeEach(async () => {
    bed = await openDay();
    Object.defineProperty(TestBed.inject(Clock), 'now', { value: signal(Date.parse(at(704))) });
  });

  it('CAL-1: stands where its minutes are, whatever the scale', async () => {
    const element = await block({});
    expect([element.style.getPropertyValue('--s'), element.style.getPropertyValue('--d')]).toEqual(['660', '45']);
    TestBed.inject(ViewOptions).zoomBy('in');
    TestBed.tick();
    expect([element.style.getPropertyValue('--s'), element.style.getPropertyValue('--d')]).toEqual(['660', '45']);
  });

  it('CAL-8: is named by its time, client, service and status', async () => {
    const services = [{ serviceId: 's', name: 'ECG and consultation', quantity: 1 }];
    const name = text(await block({ status: 'in-room', services }));
    expect(name).toBe('11:00 to 11:45, Elena Marchetti ECG and consultation, In room');
  });

  it('CAL-4: says its service in its name also where there is no room to show it', async () => {
    const services = [{ serviceId: 's', name: 'BP review', quantity: 1 }];
    const element = await block({ end: at(675), services });
    expect(element.dataset['tier']).toBe('line');
    expect(text(element)).toContain('BP review, Booked');
  });

  it('CAL-4: shows who waits since when, who runs over, who is late', async () => {
    const arrived = await block({ status: 'arrived', statusTimes: { arrived: at(690) }, start: at(690), end: at(720) });
    const over = await block({ status: 'in-room', start: at(660), end: at(690) });
    const late = await block({ status: 'confirmed', start: at(690), end: at(720) });
    const tags = [arrived, over, late].map((element) => element.querySelector('.tag')?.textContent.trim());
    expect(tags).toEqual(['14 min', '+14 min', 'late 14']);
  });

  it('CAL-4: says about when it starts where the one before runs over, as far as there is room', async () => {
    const tall = await block({ status: 'confirmed', start: at(690), end: at(735) }, { startsAbout: 710 });
    expect(tall.dataset['tier']).toBe('three');
    expect(tall.querySelector('.l3')?.textContent).toBe('starts about 11:50');
    expect(text(tall)).toContain('Confirmed, starts about 11:50');
    const short = await block({ status: 'booked', start: at(705), end: at(720) }, { startsAbout: 710 });
    expect(short.querySelector('.tag')?.textContent.trim()).toBe('~11:50');
    expect(text(short)).toContain('starts about 11:50');
  });

  it('CAL-4: has an icon and an edge of its own for every status', async () => {
    const shapes = new Set<string | null | undefined>();
    for (const status of ['booked', 'confirmed', 'arrived', 'in-room', 'completed', 'no-show', 'cancelled'] as const) {
      const element = await block({ status });
      expect(element.dataset['status']).toBe(status);
      shapes.add(element.querySelector('.st path')?.getAttribute('d'));
    }
    expect(shapes.size).toBe(7);
  });

  it('CAL-5: what the server has not confirmed looks uncommitted and says so', async () => {
    const appointment = { ...anAppointment({ start: at(660), end: at(705), bufferEnd: at(705) }), uncommitted: true };
    const fixture = await draw(AppointmentBlock, { appointment, lane: alone, column: 2 });
    const element = fixture.nativeElement as HTMLElement;
    expect(element.classList).toContain('uncommitted');
    expect(text(element)).toContain('not saved yet');
  });

  it('CAL-1: stands back when its status is filtered away, but stays', async () => {
    const element = await block({ status: 'completed' });
    TestBed.inject(ViewOptions).filterBy({ mutedStatuses: ['completed'] });
    TestBed.tick();
    expect(element.classList).toContain('muted');
    expect(text(element)).toContain('Elena Marchetti');
    expect(bed.server.asked.length).toBeGreaterThan(0);
  });
});
