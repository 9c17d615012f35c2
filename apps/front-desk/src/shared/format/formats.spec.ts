import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import fc from 'fast-check';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../../i18n/provide-words';
import { aSession, berlin } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { SessionStore } from '../session/session-store';
import { Formats } from './formats';

async function formatsOf(branch: Partial<typeof berlin>): Promise<Formats> {
  new FakeServer().on('GET /api/session', 200, aSession({ branches: [{ ...berlin, ...branch }] }));
  TestBed.configureTestingModule({ providers: [provideWords()] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  await TestBed.inject(SessionStore).restore();
  return TestBed.inject(Formats);
}

describe('SYS-2: formats of the branch', () => {
  it('writes times and dates in the branch’s zone, not the desk’s', async () => {
    const berlinFormats = await formatsOf({});
    expect(berlinFormats.timeRange('2026-11-24T08:00:00Z', '2026-11-24T08:45:00Z')).toBe('09:00–09:45');
    expect(berlinFormats.timeToTheSecond('2026-11-24T08:00:07Z')).toBe('09:00:07');
    expect(berlinFormats.date('2026-11-24')).toBe('Tuesday 24 November');
    expect(berlinFormats.localDate('2026-11-24T23:30:00Z')).toBe('2026-11-25');
    expect(berlinFormats.zoneName('2026-11-24T08:00:00Z')).toBe('CET');
  });

  it('writes money in minor units of any currency', async () => {
    const formats = await formatsOf({});
    expect(formats.money({ amount: 4960, currency: 'EUR' })).toBe('€49.60');
    expect(formats.money({ amount: 500, currency: 'JPY' })).toBe('¥500');
    const takings = { amount: 124_960, currency: 'EUR' };
    expect([formats.money(takings, 'whole'), formats.money(takings, 'short')]).toEqual(['€1,250', '€1.2k']);
  });

  it('writes what is taken off and what is missing with one and the same minus', async () => {
    for (const language of ['en', 'en-US', 'de', 'ru']) {
      TestBed.resetTestingModule();
      const formats = await formatsOf({ language });
      const amounts = fc.record({
        amount: fc.integer({ min: -1e9, max: 1e9 }),
        currency: fc.constantFrom('EUR', 'USD', 'JPY'),
      });
      fc.assert(
        fc.property(amounts, ({ amount, currency }) => {
          const [plain, less] = [formats.money({ amount, currency }), formats.lessMoney({ amount, currency })];
          expect(plain + less + formats.count(amount) + formats.count(amount, 'change')).not.toContain('-');
          expect([plain.includes('−'), less.includes('−')]).toEqual([amount < 0, amount > 0]);
          expect(formats.lessMoney({ amount: -amount, currency })).toBe(plain);
        }),
      );
    }
  });

  it('INV-2: counts and their changes', async () => {
    const formats = await formatsOf({});
    expect([1200, -3, 0].map((n) => formats.count(n))).toEqual(['1,200', '−3', '0']);
    expect([1200, -3, 0].map((n) => formats.count(n, 'change'))).toEqual(['+1,200', '−3', '0']);
  });

  it('tells how long something takes and how long ago it was', async () => {
    const formats = await formatsOf({});
    const now = Date.parse('2026-11-24T09:00:00Z');
    expect([45, 60, 90].map((n) => formats.minutes(n))).toEqual(['45 min', '1 h', '1 h 30 min']);
    expect(formats.ago('2026-11-24T08:59:48Z', now)).toBe('12 s ago');
    expect(formats.ago('2026-11-24T08:48:00Z', now)).toBe('12 min ago');
    expect(formats.ago('2026-11-24T07:00:00Z', now)).toBe('at 08:00');
  });

  it('SCH-1: minutes of a day of the clock change are minutes that pass', async () => {
    const formats = await formatsOf({});
    expect(formats.minuteOfDay('2026-03-29T01:00:00Z', '2026-03-29')).toBe(120);
    expect(formats.time(formats.instantAt('2026-03-29', 120))).toBe('03:00');
    expect(formats.instantOf('2026-03-29', '02:30')).toBeUndefined();
    expect(formats.minuteOfDay('2026-10-25T23:00:00Z', '2026-10-25')).toBe(25 * 60);
  });

  it('instant and minute of the day are each other’s reverse in every zone', async () => {
    for (const timeZone of ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe']) {
      TestBed.resetTestingModule();
      const formats = await formatsOf({ timeZone });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 23 * 60 - 1 }), (dayNumber, minute) => {
          const date = new Date(Date.UTC(2026, 0, 1 + dayNumber)).toISOString().slice(0, 10);
          const instant = formats.instantAt(date, minute);
          expect(formats.minuteOfDay(instant, date)).toBe(minute);
          expect(formats.localDate(instant)).toBe(date);
        }),
        { numRuns: 50 },
      );
    }
  });
});
