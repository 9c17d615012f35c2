import { type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StockChange } from '@anteroom/contracts-inventory';
import type { Appointment } from '@anteroom/contracts-scheduling';
import type { Right } from '@anteroom/contracts-shared';
import { provideWords } from '../i18n/provide-words';
import { LiveConnection } from '../shared/live/live-connection';
import { LiveSocketOpener } from '../shared/live/live-socket';
import { SessionStore } from '../shared/session/session-store';
import { WindowVisit } from '../shared/window/window-visit';
import { FeatureWords } from '../shared/words/feature-words';
import { aSession, berlin } from '../testing/a-day';
import { FakeServer } from '../testing/fake-server';
import { FakeSocket } from '../testing/fake-socket';
import { comeToRest } from '../testing/settle';
import { aLevel, cupboard } from './goods.fixture';

const allRights: readonly Right[] = [
  'calendar.view',
  'inventory.view',
  'inventory.sell',
  'inventory.move',
  'inventory.edit',
  'payment.discount',
];

/** A part of the inventory screens over a server and a socket in the hands of the test. */
export class GoodsDesk<T> {
  readonly socket = new FakeSocket();
  readonly server = new FakeServer().on(`GET /api/branches/${berlin.id}/stores`, 200, [cupboard]);
  view!: ComponentFixture<T>;

  /** @param visit what a section of the window stands in */
  async open(part: Type<T>, { rights = allRights, visit, inputs = {} }: Opening = {}): Promise<void> {
    this.server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    const window = { appointment: () => visit };
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        provideRouter([]),
        { provide: LiveSocketOpener, useValue: this.socket },
        { provide: WindowVisit, useValue: window },
      ],
    });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('inventory');
    TestBed.inject(LiveConnection);
    this.view = TestBed.createComponent(part);
    for (const [name, value] of Object.entries(inputs)) this.view.componentRef.setInput(name, value);
    await this.rest();
  }

  close(): void {
    this.view.destroy();
    TestBed.resetTestingModule();
  }

  rest(): Promise<void> {
    return comeToRest(this.view);
  }

  get page(): HTMLElement {
    return this.view.nativeElement as HTMLElement;
  }

  get text(): string {
    return this.page.textContent.replace(/\s+/g, ' ').trim();
  }

  one(selector: string): HTMLElement {
    const found = this.page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing on the page is ${selector}.`);
    return found;
  }

  async press(selector: string): Promise<void> {
    this.one(selector).click();
    await this.rest();
  }

  /** Types into a field and leaves it. */
  async type(selector: string, text: string): Promise<void> {
    const field = this.one(selector) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await this.rest();
  }

  async submit(): Promise<void> {
    this.one('form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await this.rest();
  }

  /** Everything but reads. */
  sent() {
    return this.server.asked.filter(({ method }) => method !== 'GET');
  }

  async tell(change: Partial<StockChange>): Promise<void> {
    const value: StockChange = {
      ...{ storeId: cupboard.id, version: cupboard.version + 1, lowCount: 0, changed: [aLevel()], extent: 'all' },
      ...change,
    };
    this.socket.push('topic:changed', {
      ...{ branchId: berlin.id, topic: 'stock', id: cupboard.id },
      ...{ version: value.version, value },
    });
    await this.rest();
  }
}

interface Opening {
  readonly rights?: readonly Right[];
  readonly visit?: Appointment;
  readonly inputs?: Readonly<Record<string, unknown>>;
}
