import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CalendarSettings } from '@anteroom/contracts-scheduling';
import type { Right } from '@anteroom/contracts-shared';
import { jest } from '@jest/globals';
import { provideWords } from '../../i18n/provide-words';
import { SessionStore } from '../../shared/session/session-store';
import { FeatureWords } from '../../shared/words/feature-words';
import { aProblem, aSession } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { pauseMs } from '../fields/pause';
import { SettingsPage } from './settings-page';

const branch = aSession().branches[0]!;
const of = (what: string) => `/api/branches/${branch.id}/${what}`;
const calendar = (facts: Partial<CalendarSettings> = {}): CalendarSettings => ({
  version: 4,
  stepMinutes: 15,
  visitIntervalMinutes: 60,
  targetUsePercent: 85,
  arrivedEarliestMinutes: 120,
  noShowEarliestMinutes: 10,
  ...facts,
});
const all: readonly Right[] = ['settings.edit', 'inventory.edit', 'notification.view'];

describe('the settings', () => {
  let server: FakeServer;
  let view: ComponentFixture<SettingsPage>;
  const page = () => view.nativeElement as HTMLElement;
  const text = () => page().textContent.replace(/\s+/g, ' ');
  const field = (id: string) => page().querySelector<HTMLInputElement>(`#${id}`)!;
  const beside = (id: string) => field(id).closest('.f')!.textContent.replace(/\s+/g, ' ');
  const sent = () => server.asked.filter(({ method }) => method === 'PATCH');

  async function rest(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      TestBed.tick();
      await settle();
    }
    view.detectChanges();
  }
  async function open(rights = all): Promise<void> {
    server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    TestBed.configureTestingModule({ providers: [provideWords(), provideRouter([])] });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('settings');
    view = TestBed.createComponent(SettingsPage);
    await rest();
  }
  async function leave(id: string, value: string): Promise<void> {
    field(id).value = value;
    field(id).dispatchEvent(new Event('change'));
    await rest();
  }
  async function press(label: string): Promise<void> {
    [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === label)!.click();
    await rest();
  }

  beforeEach(() => {
    server = new FakeServer()
      .on(`GET ${of('calendar-settings')}`, 200, calendar())
      .on(`GET ${of('payment-settings')}`, 200, { version: 1, discountLimitPercent: 10 })
      .on(`GET ${of('inventory-settings')}`, 200, { version: 2, writeOffAt: 'completed' });
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('APT-10: show what is saved, and can be used by everybody', async () => {
    await open();
    expect(field('setting-step').value).toBe('15');
    expect(field('setting-interval').value).toBe('60');
    expect(field('setting-discount').value).toBe('10');
    expect(page().querySelector<HTMLInputElement>('input[value="completed"]')!.checked).toBe(true);
    expect(await accessFaults(page())).toEqual([]);
  });

  it('APT-10: a field is saved once somebody who types rests, with a tick beside its label', async () => {
    await open();
    server.on(`PATCH ${of('calendar-settings')}`, 200, calendar({ version: 5, targetUsePercent: 9 }));
    jest.useFakeTimers();
    try {
      field('setting-target').value = '9';
      field('setting-target').dispatchEvent(new Event('input'));
      jest.advanceTimersByTime(pauseMs - 1);
      expect(sent()).toEqual([]);
      jest.advanceTimersByTime(1);
    } finally {
      jest.useRealTimers();
    }
    await rest();
    expect(sent().map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ targetUsePercent: 9 }, '"4"'],
    ]);
    expect(beside('setting-target')).toContain('Saved');
  });

  it('APT-10: what cannot be is said in words and not sent', async () => {
    await open();
    await leave('setting-discount', '101');
    expect(beside('setting-discount')).toContain('Enter a whole percentage from 0 to 100.');
    expect(field('setting-discount').value).toBe('101');
    expect(sent()).toEqual([]);
  });

  it('APT-2: another interval says how many visits change before it is saved', async () => {
    await open();
    server.on(`GET ${of('visit-interval-effect')}`, 200, { visitsBefore: 14, visitsAfter: 9, visitsKept: 2 });
    server.on(`PATCH ${of('calendar-settings')}`, 200, calendar({ version: 5, visitIntervalMinutes: 90 }));
    await leave('setting-interval', '90');
    expect(text()).toContain('14 visits from today on change and become 9 visits; their bills follow.');
    expect(text()).toContain('2 visits with payments or a discount stay as they are.');
    expect(await accessFaults(page())).toEqual([]);
    expect(sent()).toEqual([]);
    await press('Change the interval to 90 min');
    expect(sent().map(({ body }) => body)).toEqual([{ visitIntervalMinutes: 90 }]);
    expect(beside('setting-interval')).toContain('Saved');
    expect(text()).not.toContain('14 visits');
  });

  it('APT-2: an interval that somebody thinks better of is not saved', async () => {
    await open();
    server.on(`GET ${of('visit-interval-effect')}`, 200, { visitsBefore: 0, visitsAfter: 0, visitsKept: 0 });
    await leave('setting-interval', '0');
    expect(text()).toContain('No visit from today on changes.');
    await press('Keep 60 min');
    expect(field('setting-interval').value).toBe('60');
    expect(sent()).toEqual([]);
  });

  it('APT-10: where somebody else was faster the person chooses, and nothing typed is lost', async () => {
    await open();
    const theirs = { version: 2, discountLimitPercent: 20 };
    server.on(`PATCH ${of('payment-settings')}`, 412, aProblem('stale', { current: theirs }));
    await leave('setting-discount', '30');
    expect(beside('setting-discount')).toContain('Somebody else saved this meanwhile: 20.');
    expect(field('setting-discount').value).toBe('30');
    server.on(`PATCH ${of('payment-settings')}`, 200, { version: 3, discountLimitPercent: 30 });
    await press('Save mine');
    expect(sent()[1]!.headers.get('if-match')).toBe('"2"');
    expect(beside('setting-discount')).toContain('Saved');
  });

  it('INV-3: says when goods leave the shelf, to those who may decide it', async () => {
    await open();
    server.on(`PATCH ${of('inventory-settings')}`, 200, { version: 3, writeOffAt: 'arrived' });
    page().querySelector<HTMLInputElement>('input[value="arrived"]')!.click();
    await rest();
    expect(sent().map(({ body }) => body)).toEqual([{ writeOffAt: 'arrived' }]);
    expect(page().querySelector('fieldset')!.textContent).toContain('Saved');
  });

  it('SYS-1: a service that is away takes only its own card, and what one may not change is not there', async () => {
    server.on(`GET ${of('payment-settings')}`, 503, aProblem('service-unavailable'));
    await open(['settings.edit']);
    expect(page().querySelector('ar-banner[role="alert"]')).not.toBeNull();
    expect(field('setting-interval').value).toBe('60');
    expect(page().querySelector('#settings-stock')).toBeNull();
    expect(page().querySelector('a')).toBeNull();
    server.on(`GET ${of('payment-settings')}`, 200, { version: 1, discountLimitPercent: 10 });
    await press('Try again');
    expect(field('setting-discount').value).toBe('10');
  });
});
