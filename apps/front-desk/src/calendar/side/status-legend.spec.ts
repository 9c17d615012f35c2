import { TestBed } from '@angular/core/testing';
import { ViewOptions } from '../day/view-options';
import { draw, openDay } from '../testing/day-bed';
import { legendStatuses } from '../rules/statuses';
import { StatusLegend } from './status-legend';

describe('the legend of statuses', () => {
  it('CAL-1: a click shows only that status, another click on it all of them', async () => {
    await openDay();
    const legend = await draw(StatusLegend);
    const muted = () => TestBed.inject(ViewOptions).filter().mutedStatuses;
    const click = async (status: string) => {
      (legend.nativeElement as HTMLElement).querySelector<HTMLElement>(`[data-status="${status}"]`)?.click();
      await legend.whenStable();
    };
    await click('arrived');
    expect(muted()).toEqual(legendStatuses.filter((status) => status !== 'arrived'));
    await click('booked');
    expect(muted()).not.toContain('booked');
    await click('booked');
    expect(muted()).toEqual([]);
  });
});
