import type { Operation } from '@anteroom/contracts-payments';
import { type Shown, nothingShown, withEarlier, withLatest } from './shown-operations.rules';

const shown = (ids: string, next: string | null): Shown => ({
  operations: Array.from(ids, (id) => ({ id }) as Operation),
  next,
});
const idsOf = ({ operations }: Shown) => operations.map(({ id }) => id).join('');

describe('operations on screen', () => {
  it('PAY-3: new operations come in front, and what fell off the page stays', () => {
    const known = withLatest(nothingShown, shown('cba', 'a'));
    const again = withLatest(known, shown('edc', 'c'));
    expect([idsOf(again), again.next]).toEqual(['edcba', 'a']);
  });

  it('PAY-3: earlier operations that were asked for stay when the latest are read again, each once', () => {
    const known = withEarlier(shown('fed', 'd'), shown('cba', null));
    const again = withLatest(known, shown('gfe', 'e'));
    expect([idsOf(again), again.next]).toEqual(['gfedcba', null]);
  });

  it('PAY-3: when more happened than a page holds the list begins anew, without a gap', () => {
    const again = withLatest(shown('cba', null), shown('zyx', 'x'));
    expect([idsOf(again), again.next]).toEqual(['zyx', 'x']);
  });
});
