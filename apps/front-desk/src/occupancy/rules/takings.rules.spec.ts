import type { Takings } from '@anteroom/contracts-payments';
import { collectedOf, collectedWeekBefore, takingsLines } from './takings.rules';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

/** 10.00 an hour were collected from 9 to 12, 20.00 an hour billed from 9 to 17; a week before half of it was collected. */
function someTakings(facts: Partial<Takings> = {}): Takings {
  const byHour = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    collected: 1000 * Math.max(0, Math.min(3, hour - 8)),
    billed: 2000 * Math.max(0, Math.min(8, hour - 8)),
  }));
  return {
    date: '2026-11-24',
    currency: 'EUR',
    collected: euros(3300),
    refunded: euros(300),
    byMethod: [],
    billed: euros(16000),
    completed: euros(6000),
    outstanding: euros(3000),
    byHour,
    weekBefore: { collected: euros(1500), byHour: byHour.map(({ collected }) => collected / 2) },
    ...facts,
  };
}

describe('MAN-1: the money of the day', () => {
  it('is what was collected less what was refunded', () => {
    expect(collectedOf(someTakings())).toBe(3000);
  });

  it('compares with the same time a week before, the running hour in part', () => {
    expect(collectedWeekBefore(someTakings(), 10)).toBe(500);
    expect(collectedWeekBefore(someTakings(), 10.5)).toBe(750);
    expect(collectedWeekBefore(someTakings(), 24)).toBe(1500);
    expect(collectedWeekBefore(someTakings(), 0)).toBe(0);
  });

  it('is drawn up to now, and from there to what is expected', () => {
    const { fromHour, collected, now, forecast, weekBefore } = takingsLines(someTakings(), 12.4);
    expect(fromHour).toBe(8);
    expect(collected.slice(0, 6)).toEqual([0, 0, 1000, 2000, 3000, undefined]);
    expect(now).toEqual({ hour: 12.4, collected: 3000 });
    expect(forecast.slice(4, 7)).toEqual([undefined, 8000, 10000]);
    expect(forecast.at(-1)).toBe(16000);
    expect(weekBefore).toHaveLength(11);
  });

  it('has no forecast on a day that is over, and nothing but one on a day to come', () => {
    const over = takingsLines(someTakings(), 24);
    expect(over.forecast.every((sum) => sum === undefined)).toBe(true);
    expect(over.now).toBeUndefined();
    const ahead = takingsLines(someTakings({ collected: euros(0), refunded: euros(0) }), 0);
    expect(ahead.collected.every((sum) => sum === undefined)).toBe(true);
    expect(ahead.now).toBeUndefined();
    expect(ahead.forecast.at(-1)).toBe(16000);
  });
});
