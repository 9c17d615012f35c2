import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../i18n/provide-words';
import { comeToRest } from '../../testing/settle';
import { Keypad } from './keypad';
import { PaymentDraft } from './payment-draft';

interface Row {
  readonly id: number;
  readonly amount: number;
}

/** The part that is chosen; as in the pane, each amount that is filled in makes the part anew. */
class DraftOfTwo {
  readonly rows = signal<readonly Row[]>([
    { id: 1, amount: 0 },
    { id: 2, amount: 0 },
  ]);
  readonly chosen = signal(1);
  readonly digits = signal(2);
  readonly selected = () => this.rows().find(({ id }) => id === this.chosen());

  fill(id: number, amount: number): void {
    this.rows.update((rows) => rows.map((row) => (row.id === id ? { id, amount } : row)));
  }
}

describe('the keypad of the payment', () => {
  let draft: DraftOfTwo;
  let page: HTMLElement;

  const press = (keys: string) => {
    for (const key of keys) {
      [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === key)?.click();
      TestBed.tick();
    }
  };
  const amounts = () => draft.rows().map(({ amount }) => amount);

  beforeEach(async () => {
    draft = new DraftOfTwo();
    TestBed.configureTestingModule({ providers: [provideWords(), { provide: PaymentDraft, useValue: draft }] });
    const fixture = TestBed.createComponent(Keypad);
    await comeToRest(fixture);
    page = fixture.nativeElement as HTMLElement;
  });

  it('PAY-1: writes an amount digit by digit', () => {
    press('12.5');
    expect(amounts()).toEqual([1250, 0]);
  });

  it('PAY-1: takes the last digit back', () => {
    press('12⌫');
    expect(amounts()).toEqual([100, 0]);
  });

  it('PAY-1: begins anew with another part, and leaves the first as it is', () => {
    press('12');
    draft.chosen.set(2);
    TestBed.tick();
    press('3');
    expect(amounts()).toEqual([1200, 300]);
  });
});
