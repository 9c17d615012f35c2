import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Bill, Register } from '@anteroom/contracts-payments';
import { provideWords } from '../../i18n/provide-words';
import { FeatureWords } from '../../shared/words/feature-words';
import { SessionStore } from '../../shared/session/session-store';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';
import { WindowVisit } from '../../shared/window/window-visit';
import { FakeServer } from '../../testing/fake-server';
import { comeToRest } from '../../testing/settle';
import { VisitBill } from '../visit-bill';
import { PaymentClaiming } from './payment-claiming';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';
import { PaymentPane } from './payment-pane';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const branchId = 'b';
const bill = {
  visitId: 'v',
  branchId,
  version: 3,
  client: { id: 'c', name: 'Mara Voss' },
  lines: [
    {
      id: 'l',
      name: 'Consultation',
      total: euros(16_000),
      price: euros(16_000),
      discount: euros(0),
      billDiscount: euros(0),
      quantity: 1,
    },
  ],
  gross: euros(16_000),
  discounts: euros(0),
  discount: null,
  discountLimitPercent: 10,
  total: euros(16_000),
  paid: euros(0),
  refunded: euros(0),
  due: euros(16_000),
  state: 'unpaid',
  payments: [],
  clientAccount: null,
  claim: null,
} as unknown as Bill;
const till = { id: 'till', branchId, kind: 'cash', name: 'Till', shift: { expected: euros(0) } } as unknown as Register;

describe('PAY-1: what is on the screen is what is charged', () => {
  let fixture: ComponentFixture<PaymentPane>;
  let server: FakeServer;
  let language: string;

  const page = () => fixture.nativeElement as HTMLElement;
  const field = (name: 'amount' | 'given') => page().querySelector<HTMLInputElement>(`[id^=payment-${name}]`)!;
  const button = () => page().querySelector<HTMLButtonElement>('footer .pri')!;
  const label = () => button().textContent.replace(/\s+/g, ' ').trim();
  const type = (name: 'amount' | 'given', text: string) => {
    const input = field(name);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    TestBed.tick();
  };
  const charged = () =>
    server.asked
      .filter(({ method, address }) => method === 'POST' && address.endsWith('/payments'))
      .map(({ body }) => (body as { parts: { amount: unknown; given?: unknown }[] }).parts[0]);
  const open = async () => {
    const session = {
      branch: signal({ id: branchId, currency: 'EUR', language, timeZone: 'Europe/Berlin' }),
      user: signal({ id: 'u', name: 'Anna' }),
      can: () => true,
    };
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        { provide: SessionStore, useValue: session },
        {
          provide: WindowVisit,
          useValue: { appointment: signal({ branchId, visitId: 'v' }), closePane: () => undefined },
        },
      ],
    });
    const claiming = { held: () => true, state: () => ({ kind: 'held' }), claim: () => undefined };
    const followed = { reload: () => undefined, error: () => undefined };
    const visitBill = {
      bill: signal(bill),
      followed,
      isComing: () => false,
      claimedBy: () => undefined,
      visitId: () => 'v',
    };
    TestBed.overrideComponent(PaymentPane, {
      set: {
        providers: [
          UnreadableFields,
          PaymentDraft,
          PaymentCommands,
          { provide: VisitBill, useValue: visitBill },
          { provide: PaymentClaiming, useValue: claiming },
        ],
      },
    });
    await TestBed.inject(FeatureWords).load('checkout');
    fixture = TestBed.createComponent(PaymentPane);
    document.body.append(page());
    await comeToRest(fixture);
  };

  beforeEach(() => {
    language = 'en';
    server = new FakeServer();
    server.on(`GET /api/branches/${branchId}/registers`, 200, [till]);
    server.reply('POST /api/visits/v/payments', () => Promise.reject(new TypeError('not of interest')));
  });
  afterEach(() => page().remove());

  it.each([
    [
      'Ctrl+Enter',
      () =>
        field('amount').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
        ),
    ],
    ['a click', () => button().click()],
  ])('PAY-1: 40 of €160 typed, then %s, charges €40', async (_, act) => {
    await open();
    expect(label()).toContain('€160.00');
    type('amount', '4');
    expect(label()).toContain('€4.00');
    type('amount', '40');
    expect(label()).toContain('€40.00');
    expect(label()).toContain('€120.00');
    act();
    await comeToRest(fixture);
    expect(charged()).toEqual([{ method: 'cash', registerId: 'till', amount: euros(4000) }]);
  });

  it('PAY-1: change is said at every key of what was handed over', async () => {
    await open();
    type('given', '170');
    expect(page().querySelector('.change')?.textContent).toContain('€10.00');
    type('given', '200');
    expect(page().querySelector('.change')?.textContent).toContain('€40.00');
  });

  it('PAY-1: reads the decimal comma and the thousands of the desk’s language', async () => {
    language = 'de';
    await open();
    expect(field('amount').value).toBe('160,00');
    type('amount', '49,60');
    expect(label()).toContain('49,60');
    type('amount', '1.250');
    expect(label()).toContain('1.250,00');
  });

  it('PAY-1: charges nothing while an amount cannot be read, and goes to it', async () => {
    await open();
    type('amount', '4o');
    expect(page().querySelector('footer [role=status]')?.textContent).toContain('cannot be read');
    button().click();
    await comeToRest(fixture);
    expect(charged()).toEqual([]);
    expect(document.activeElement).toBe(field('amount'));
  });

  it('PAY-1: an emptied amount takes the rest, as the button says', async () => {
    await open();
    type('amount', '40');
    type('amount', '');
    expect(label()).toContain('€160.00');
  });
});
