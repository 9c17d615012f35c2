import fc from 'fast-check';
import {
  columnWidth,
  columnWindow,
  contentTier,
  edgeScroll,
  isNarrowBlock,
  scrollToShow,
  timeWindow,
  zoomAfter,
  zooms,
} from './viewport';

describe('what of the grid is drawn', () => {
  it('CAL-1: columns share the width between 116 and 320 px; a tablet shows pages of 4 to 6', () => {
    expect(columnWidth(1260, 8, 'full')).toBe(157.5);
    expect(columnWidth(1260, 2, 'full')).toBe(320);
    expect(columnWidth(1260, 300, 'full')).toBe(116);
    expect(columnWidth(924, 8, 'pages')).toBe(154);
    expect(columnWidth(924, 3, 'pages')).toBe(308);
    expect(columnWidth(520, 8, 'pages')).toBe(130);
  });

  it('CAL-1: a phone shows two people at a time, so that names can be read', () => {
    expect(columnWidth(342, 8, 'pages')).toBe(171);
    expect(columnWidth(260, 8, 'pages')).toBe(260);
  });

  it('CAL-1: of 300 columns the visible ones and one on either side are drawn, wherever the scroll stands', () => {
    fc.assert(
      fc.property(
        fc.nat(40_000),
        fc.integer({ min: 100, max: 3000 }),
        fc.integer({ min: 0, max: 300 }),
        (scrolled, visible, count) => {
          const { from, to } = columnWindow(scrolled, visible, 120, count);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(count);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to - from).toBeLessThanOrEqual(visible / 120 + 4);
          for (let index = 0; index < count; index++) {
            const isInView = (index + 1) * 120 > scrolled && index * 120 < scrolled + visible;
            if (isInView) expect(index >= from && index < to).toBe(true);
          }
        },
      ),
    );
  });

  it('CAL-1: hours out of sight are left out only when the day is zoomed in', () => {
    expect(timeWindow(400, 800, 4 / 3, 1440)).toEqual({ start: 0, end: 1440 });
    const window = timeWindow(1500, 800, 3, 1440);
    expect(window.start).toBeGreaterThan(0);
    expect(window.start).toBeLessThanOrEqual(1500 / 3);
    expect(window.end).toBeGreaterThanOrEqual(2300 / 3);
    expect(window.end).toBeLessThan(1440);
  });

  it('CAL-1: a day opens with now at 35 % of the height, and never past the hours that are shown', () => {
    const hours = { start: 420, end: 1260 };
    expect(scrollToShow(804, 800, 4 / 3, hours)).toBeCloseTo(((804 - 420) * 4) / 3 - 280);
    expect(scrollToShow(425, 800, 4 / 3, hours)).toBe(0);
    expect(scrollToShow(1430, 800, 4 / 3, hours)).toBe(840 * (4 / 3) - 800);
    expect(scrollToShow(500, 800, 0.9, { start: 480, end: 600 })).toBe(0);
  });

  it('steps through the zooms and stops at the last', () => {
    expect(zoomAfter(4 / 3, 'in')).toBe(2);
    expect(zooms.reduce((zoom) => zoomAfter(zoom, 'in'), zooms[0])).toBe(3);
    expect(zoomAfter(0.9, 'out')).toBe(0.9);
  });

  it('CAL-5: a drag scrolls within 48 px of the edges, faster the nearer', () => {
    expect(edgeScroll(400, 100, 900)).toBe(0);
    expect(edgeScroll(100, 100, 900)).toBe(-18);
    expect(edgeScroll(880, 100, 900)).toBeGreaterThan(0);
  });

  it('CAL-4: a block is narrow in a narrow column, or where it shares a wide one', () => {
    expect([isNarrowBlock(157, 1), isNarrowBlock(116, 1), isNarrowBlock(200, 2)]).toEqual([false, true, true]);
  });

  it('CAL-4: a block says what its height allows', () => {
    expect([15, 20, 30, 45].map((minutes) => contentTier(minutes, 4 / 3))).toEqual(['line', 'line', 'two', 'three']);
  });
});
