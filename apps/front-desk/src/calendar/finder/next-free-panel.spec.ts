import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { aHold, aProblem } from '../../testing/a-day';
import { comeToRest, until } from '../../testing/settle';
import { aService, aTeamMember } from '../testing/a-centre';
import { type DayBed, at, dayOn, draw, okafor, openDay } from '../testing/day-bed';
import { FeatureWords } from '../../shared/words/feature-words';
import { Finder } from './finder';
import { NextFreePanel } from './next-free-panel';

const freeSlots = 'GET /api/branches/branch-1/free-slots';
const slot = (minute: number) => ({ teamMemberId: 'okafor', start: at(minute), end: at(minute + 30), resources: [] });
const lists = {
  services: [aService(), aService({ id: 'ecg', name: 'Stress ECG' })],
  'team-members': [
    aTeamMember('okafor', 'General practice', ['consultation']),
    aTeamMember('haddad', 'Cardiology', ['ecg']),
  ],
};

describe('the next-free finder', () => {
  let bed: DayBed;
  let fixture: ComponentFixture<NextFreePanel>;

  const page = () => fixture.nativeElement as HTMLElement;
  const options = () => [...page().querySelectorAll<HTMLElement>('ar-free-time-list [role="option"]')];
  const press = (target: Element | null, key: string) =>
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  const rest = () => comeToRest(fixture);

  async function find(answer: { status: number; body: unknown }): Promise<void> {
    bed = await openDay({ teamMembers: [okafor()], holds: [] }, lists);
    bed.socket.answers['hold:place'] = () => ({ ok: true, hold: aHold({ start: at(615), end: at(645) }) });
    await TestBed.inject(FeatureWords).load('finder');
    bed.server.on(freeSlots, answer.status, answer.body);
    TestBed.inject(Finder).open({ serviceId: 'consultation', from: dayOn });
    fixture = await draw(NextFreePanel);
    document.body.append(page());
    await rest();
  }

  afterEach(() => {
    page().remove();
    sessionStorage.clear();
  });

  it('CAL-7: shows the free times of a service under their days and begins a booking at the one chosen', async () => {
    await find({ status: 200, body: { slots: [slot(600), slot(615), slot(1440 + 600)] } });
    expect([...page().querySelectorAll('.day')].map((day) => day.textContent.trim().slice(-21))).toEqual([
      expect.stringContaining('Tuesday 24 November'),
      expect.stringContaining('Wednesday 25 November'),
    ]);
    const list = page().querySelector('[role="listbox"]');
    expect(document.activeElement).toBe(list);
    press(list, 'ArrowDown');
    press(list, 'Enter');
    await until(() => bed.router.url.includes('window:new'));
    expect(decodeURIComponent(bed.router.url)).toContain(`start=${at(615)}`);
    expect(bed.router.url).toContain('service=consultation');
    expect(TestBed.inject(Finder).wish()).toBeUndefined();
  });

  it('CAL-7: strikes a time through that a colleague takes while it is shown, and does not give it', async () => {
    await find({ status: 200, body: { slots: [slot(600), slot(645)] } });
    const hold = aHold({ start: at(600), end: at(630), bufferEnd: at(630) });
    const change = { kind: 'hold', id: hold.id, value: hold } as const;
    bed.socket.push('day:changed', { branchId: 'branch-1', date: dayOn, revision: 2, changes: [change] });
    await until(() => options()[0]?.getAttribute('aria-disabled') === 'true');
    expect(options().map((option) => option.getAttribute('aria-disabled'))).toEqual(['true', null]);
    options()[0]?.click();
    expect(TestBed.inject(Finder).wish()).toBeDefined();
  });

  it('CAL-7: says why nothing could be found, and tries again', async () => {
    await find({ status: 503, body: aProblem('service-unavailable', { status: 503 }) });
    expect(page().querySelector('[role="alert"]')).not.toBeNull();
    bed.server.on(freeSlots, 200, { slots: [] });
    page().querySelector<HTMLButtonElement>('[role="alert"] button')?.click();
    await rest();
    expect(page().textContent).toContain('Nothing is free in the next 60 days');
  });

  it('CAL-7: offers the people who perform the service, and asks for the one chosen', async () => {
    await find({ status: 200, body: { slots: [slot(600)] } });
    const select = page().querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual(['Anybody', 'Dr Okafor']);
    select.value = 'okafor';
    select.dispatchEvent(new Event('change'));
    await rest();
    expect(bed.server.asked.at(-1)?.address).toContain('teamMemberId=okafor');
  });
});
