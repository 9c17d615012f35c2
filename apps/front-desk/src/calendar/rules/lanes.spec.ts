import fc from 'fast-check';
import { type LaneItem, maxLanes, planLanes } from './lanes';
import { overlaps } from './span';

const anyItems = fc
  .array(fc.record({ start: fc.nat(300), length: fc.integer({ min: 5, max: 90 }), yields: fc.boolean() }), {
    maxLength: 14,
  })
  .map((raw) =>
    raw.map(({ start, length, yields }, index): LaneItem => ({ id: `a${index}`, start, end: start + length, yields })),
  );

const at = (id: string, start: number, end: number, yields = false): LaneItem => ({ id, start, end, yields });

describe('the lanes of a column', () => {
  it('gives a lone block the whole width', () => {
    expect(planLanes([at('a', 0, 30)]).lanes.get('a')).toEqual({ kind: 'lane', index: 0, of: 1, besideSliver: false });
  });

  it('shares the width equally in start order where blocks overlap', () => {
    const { lanes } = planLanes([at('b', 15, 45), at('a', 0, 30), at('c', 45, 60)]);
    expect(lanes.get('a')).toMatchObject({ index: 0, of: 2 });
    expect(lanes.get('b')).toMatchObject({ index: 1, of: 2 });
    expect(lanes.get('c')).toMatchObject({ index: 0, of: 1 });
  });

  it('puts the fourth of four at once into a list', () => {
    const plan = planLanes(['a', 'b', 'c', 'd', 'e'].map((id) => at(id, 0, 30)));
    expect(plan.overflows).toEqual([{ start: 0, end: 30, ids: ['d', 'e'] }]);
  });

  it('lets a cancelled appointment yield to what was booked over it', () => {
    const { lanes } = planLanes([at('old', 0, 30, true), at('new', 0, 30)]);
    expect(lanes.get('old')).toEqual({ kind: 'sliver' });
    expect(lanes.get('new')).toMatchObject({ of: 1, besideSliver: true });
  });

  it('never lets two drawn blocks cover each other, and loses none', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { lanes, overflows } = planLanes(items);
        expect([...lanes.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
        for (const a of items)
          for (const b of items) {
            const [la, lb] = [lanes.get(a.id), lanes.get(b.id)];
            if (a === b || la?.kind !== 'lane' || lb?.kind !== 'lane' || !overlaps(a, b)) continue;
            expect(la.index).not.toBe(lb.index);
            expect(la.of).toBe(lb.of);
            expect(la.of).toBeLessThanOrEqual(maxLanes);
          }
        const listed = overflows.flatMap(({ ids }) => ids).sort();
        expect(listed).toEqual(
          items
            .filter(({ id }) => lanes.get(id)?.kind === 'overflow')
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });
});
