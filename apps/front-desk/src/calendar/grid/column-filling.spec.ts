import { EnvironmentInjector, type Signal, createEnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { openDay } from '../testing/day-bed';
import { ColumnFilling } from './column-filling';
import { GridViewport } from './grid-viewport';

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** A column with so many blocks, and a way to take it out of view again. */
function aColumn(blocks: number): { allowed: Signal<number>; leave: () => void } {
  const injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  const allowed = runInInjectionContext(injector, () => TestBed.inject(ColumnFilling).begin(() => blocks));
  return { allowed, leave: () => injector.destroy() };
}

describe('columns that come into view', () => {
  it('CAL-1: draw all their appointments at once when the day opens', async () => {
    await openDay();
    expect(aColumn(15).allowed()).toBe(Number.POSITIVE_INFINITY);
  });

  it('CAL-1: draw a few in every frame while the day is scrolled across, one column after another', async () => {
    await openDay();
    TestBed.inject(GridViewport).scrolled(160, 0);
    const [first, second] = [aColumn(8), aColumn(3)];
    expect([first.allowed(), second.allowed()]).toEqual([0, 0]);
    await nextFrame();
    expect([first.allowed(), second.allowed()]).toEqual([4, 0]);
    await nextFrame();
    expect([first.allowed(), second.allowed()]).toEqual([Number.POSITIVE_INFINITY, 0]);
    await nextFrame();
    expect(second.allowed()).toBe(Number.POSITIVE_INFINITY);
  });

  it('CAL-1: cost nothing any more once they have left the view', async () => {
    await openDay();
    TestBed.inject(GridViewport).scrolled(160, 0);
    const [gone, next] = [aColumn(40), aColumn(3)];
    gone.leave();
    await nextFrame();
    expect([gone.allowed(), next.allowed()]).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it('CAL-1: are not drawn bit by bit when the day is only scrolled down', async () => {
    await openDay();
    TestBed.inject(GridViewport).scrolled(0, 400);
    expect(aColumn(15).allowed()).toBe(Number.POSITIVE_INFINITY);
  });
});
