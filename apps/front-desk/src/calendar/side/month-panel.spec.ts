import { dayOn, draw, openDay } from '../testing/day-bed';
import { MonthPanel } from './month-panel';

describe('the month beside the day', () => {
  it('CAL-8: is one stop of Tab, and arrows go from day to day and into the next month', async () => {
    const { server } = await openDay();
    server.on('GET /api/branches/branch-1/day-loads', 200, []);
    const month = await draw(MonthPanel);
    const page = month.nativeElement as HTMLElement;
    document.body.append(page);
    const stops = () => [...page.querySelectorAll<HTMLElement>('.day[tabindex="0"]')].map((day) => day.dataset['date']);
    const press = async (key: string) => {
      page.querySelector('.day[tabindex="0"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await month.whenStable();
    };
    expect(stops()).toEqual([dayOn]);
    await press('ArrowRight');
    expect(stops()).toEqual(['2026-11-25']);
    await press('ArrowDown');
    expect(stops()).toEqual(['2026-12-02']);
    expect(page.querySelector('h2')?.textContent).toBe('December 2026');
    expect((document.activeElement as HTMLElement).dataset['date']).toBe('2026-12-02');
    page.remove();
  });
});
