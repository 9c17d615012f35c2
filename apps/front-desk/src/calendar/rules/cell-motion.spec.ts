import fc from 'fast-check';
import { type Cell, type GridShape, type Motion, cellAfter, cellsAround, stopAfter } from './cell-motion';
import { dayAxis } from './day-axis';

const shape: GridShape = {
  axis: dayAxis('2026-11-24', 'Europe/Berlin'),
  step: 15,
  columns: 8,
  columnsPerPage: 3,
  workingHours: { start: 480, end: 1080 },
};
const motions: Motion[] = [
  'up',
  'down',
  'next-column',
  'previous-column',
  'first-slot',
  'last-slot',
  'first-cell',
  'last-cell',
  'hour-up',
  'hour-down',
  'next-page',
  'previous-page',
];
const cell: Cell = { column: 2, minute: 600 };

describe('the keyboard on the grid', () => {
  it('CAL-8: moves by a step, a column, an hour, a page of columns', () => {
    expect(cellAfter(cell, 'down', shape)).toEqual({ column: 2, minute: 615 });
    expect(cellAfter(cell, 'next-column', shape)).toEqual({ column: 3, minute: 600 });
    expect(cellAfter(cell, 'hour-up', shape)).toEqual({ column: 2, minute: 540 });
    expect(cellAfter(cell, 'next-page', shape)).toEqual({ column: 5, minute: 600 });
  });

  it('CAL-8: Home and End lead to the first and last slot of the working day', () => {
    expect(cellAfter(cell, 'first-slot', shape)).toEqual({ column: 2, minute: 480 });
    expect(cellAfter(cell, 'last-cell', shape)).toEqual({ column: 7, minute: 1065 });
  });

  it('CAL-8: lands on a slot again after a move by a single minute', () => {
    expect(cellAfter({ column: 0, minute: 607 }, 'down', shape).minute).toBe(615);
    expect(cellAfter({ column: 0, minute: 607 }, 'up', shape).minute).toBe(585);
  });

  it('CAL-8: never leaves the grid, and every cell can be reached, also on days of 23 and 25 hours', () => {
    const days = [shape.axis, dayAxis('2026-03-29', 'Europe/Berlin'), dayAxis('2026-10-25', 'Europe/Berlin')];
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        fc.constantFrom(5, 10, 15, 20, 30),
        fc.array(fc.constantFrom(...motions), { maxLength: 60 }),
        (axis, step, keys) => {
          const here = { ...shape, axis, step };
          const end = keys.reduce((at, key) => cellAfter(at, key, here), cell);
          expect(end.column).toBeGreaterThanOrEqual(0);
          expect(end.column).toBeLessThan(here.columns);
          expect(end.minute).toBeGreaterThanOrEqual(0);
          expect(end.minute).toBeLessThan(axis.minutes);
        },
      ),
    );
    for (const axis of days) {
      let at: Cell = { column: 0, minute: 0 };
      for (let row = 1; row < axis.minutes / 15; row++) at = cellAfter(at, 'down', { ...shape, axis });
      expect(at.minute).toBe(axis.minutes - 15);
    }
  });

  it('CAL-8: Ctrl and an arrow lead to the next appointment in that direction', () => {
    const stops = [
      { id: 'a', column: 2, start: 480, end: 510 },
      { id: 'b', column: 2, start: 630, end: 660 },
      { id: 'c', column: 4, start: 590, end: 620 },
      { id: 'd', column: 4, start: 605, end: 650 },
    ];
    expect(stopAfter(cell, 'down', stops)?.id).toBe('b');
    expect(stopAfter(cell, 'up', stops)?.id).toBe('a');
    expect(stopAfter(cell, 'next-column', stops)?.id).toBe('c');
    expect(stopAfter(cell, 'previous-column', stops)).toBeUndefined();
  });

  it('CAL-8: only the focused cell and the eight around it are in the document', () => {
    expect(cellsAround(cell, shape)).toHaveLength(9);
    expect(cellsAround({ column: 0, minute: 0 }, shape)).toHaveLength(4);
  });
});
