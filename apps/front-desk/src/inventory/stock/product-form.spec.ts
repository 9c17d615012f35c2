import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ProductCard } from '@anteroom/contracts-inventory';
import { provideWords } from '../../i18n/provide-words';
import { SessionStore } from '../../shared/session/session-store';
import { FeatureWords } from '../../shared/words/feature-words';
import { aProblem, aSession, berlin } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { FakeServer } from '../../testing/fake-server';
import { comeToRest } from '../../testing/settle';
import { aCard, aProduct, cupboard } from '../goods.fixture';
import { ProductForm } from './product-form';

const adding = `POST /api/branches/${berlin.id}/products`;
const editing = 'PATCH /api/products/gloves';

describe('INV-1 the form of a product', () => {
  let server: FakeServer;
  let view: ComponentFixture<ProductForm>;
  let saved: string[];
  const page = () => view.nativeElement as HTMLElement;
  const field = (name: string) => page().querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const notes = (name: string) => page().querySelector(`#product-${name}-notes`)!.textContent.trim();
  const sent = () => server.asked.filter(({ method }) => method !== 'GET');

  async function open(product?: ProductCard): Promise<void> {
    server.on('GET /api/session', 200, aSession({ rights: ['inventory.view', 'inventory.edit'] }));
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('inventory');
    view = TestBed.createComponent(ProductForm);
    view.componentRef.setInput('stores', [cupboard]);
    view.componentRef.setInput('product', product);
    view.componentInstance.saved.subscribe(({ id }) => saved.push(id));
    await comeToRest(view);
  }
  async function type(name: string, text: string): Promise<void> {
    field(name).value = text;
    field(name).dispatchEvent(new Event('input'));
    await comeToRest(view);
  }
  async function submit(): Promise<void> {
    page()
      .querySelector('form')!
      .dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await comeToRest(view);
  }

  beforeEach(() => {
    server = new FakeServer();
    saved = [];
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('INV-1: says beside each field what is wrong, goes to the first, and sends nothing', async () => {
    await open();
    document.body.append(page());
    await type('ratio', '0');
    await submit();
    expect(notes('name')).toBe('This is needed.');
    expect(notes('ratio')).toBe('A whole number, 1 or more.');
    expect(notes('price')).toBe('An amount of money, like 9.40.');
    expect(document.activeElement).toBe(field('name'));
    expect(field('name').getAttribute('aria-invalid')).toBe('true');
    expect(sent()).toEqual([]);
    await type('name', 'Plaster');
    expect(notes('name')).toBe('');
    expect(await accessFaults(page())).toEqual([]);
  });

  it('INV-1: adds an item without a cost, which a receipt brings, and says at its field that an article is taken', async () => {
    await open();
    const typed = { name: 'Plaster', article: 'PL-1', saleUnit: 'box', writeOffUnit: 'piece', ratio: '50' };
    for (const [name, text] of Object.entries({ ...typed, criticalBalance: '10', fullBalance: '200', price: '4,5' })) {
      await type(name, text);
    }
    const message = 'Another product of this branch has this article already.';
    server.on(adding, 422, aProblem('invalid', { fields: [{ path: 'article', message }] }));
    await submit();
    expect(notes('article')).toBe(message);
    expect(page().querySelector('[role=alert]')).toBeNull();
    await type('article', 'PL-2');
    server.on(adding, 201, aProduct({ id: 'plaster' }));
    await submit();
    expect(saved).toEqual(['plaster']);
    expect(sent()[1]?.body).toEqual({
      ...typed,
      ...{ article: 'PL-2', barcode: null, category: '', ratio: 50, criticalBalance: 10, fullBalance: 200, price: 450 },
      storeId: cupboard.id,
    });
    const keys = sent().map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(2);
  });

  it('INV-1: an answer that never came is asked for again with the same key', async () => {
    await open();
    const typed = { name: 'Plaster', article: 'PL-1', saleUnit: 'box', writeOffUnit: 'box', fullBalance: '5' };
    for (const [name, text] of Object.entries({ ...typed, price: '4' })) await type(name, text);
    server.on(adding, 503, aProblem('service-unavailable', { component: 'inventory' }));
    await submit();
    expect(page().querySelector('[role=alert]')).not.toBeNull();
    expect(field('name').value).toBe('Plaster');
    await submit();
    const keys = sent().map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(1);
  });

  it('INV-1: units that stock is counted in are shown, not typed, with the reason; the cost is shown', async () => {
    await open(aCard());
    expect([field('ratio').readOnly, field('saleUnit').readOnly, field('name').readOnly]).toEqual([true, true, false]);
    expect(page().querySelector('#product-units')!.textContent).toContain('Stock has moved in these units');
    expect(page().querySelector('.shown')!.textContent).toBe('€6.40');
    expect(field('cost')).toBeNull();
    expect(await accessFaults(page())).toEqual([]);
  });

  it('INV-1: somebody else saved meanwhile: nothing typed is lost, and saving again is on their version', async () => {
    await open(aCard());
    await type('price', '9.90');
    view.componentRef.setInput('product', aCard({ version: 4, name: 'Pushed' }));
    await comeToRest(view);
    expect(field('name').value).toBe('Nitrile gloves, M');
    const current = aProduct({ version: 4, name: 'Gloves M', price: { amount: 900, currency: 'EUR' } });
    server.on(editing, 412, aProblem('stale', { current }));
    await submit();
    expect([field('price').value, field('name').value]).toEqual(['9.90', 'Gloves M']);
    expect(notes('price')).toContain('Saved by somebody else: 9.00.');
    expect(page().querySelector('[role=alert]')!.textContent).toContain('What you typed is kept');
    server.on(editing, 200, aProduct({ version: 5 }));
    await submit();
    expect(sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
    expect(sent()[1]?.body).toEqual({ price: 990 });
    expect(saved).toEqual(['gloves']);
  });
});
