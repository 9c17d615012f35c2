import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Health, Operations } from '@anteroom/contracts-identity';
import type { Right } from '@anteroom/contracts-shared';
import { provideWords } from '../i18n/provide-words';
import { SessionStore } from '../shared/session/session-store';
import { Toasts } from '../shared/ui/toasts';
import { FeatureWords } from '../shared/words/feature-words';
import { aProblem, aSession } from '../testing/a-day';
import { FakeServer } from '../testing/fake-server';
import { settle } from '../testing/settle';
import { OperationsPage } from './operations-page';

const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000).toISOString();
const health: Health = {
  state: 'degraded',
  components: [
    { name: 'PostgreSQL', state: 'up' },
    { name: 'scheduling', state: 'up' },
    { name: 'clients', state: 'down', detail: 'The calendar and booking still work.' },
  ],
};
const letter = {
  messageId: '018f0000-0000-7000-8000-0000000000ff',
  kind: 'ClientLinked',
  occurredAt: minutesAgo(12),
  failedAt: minutesAgo(4),
  attempts: 8,
  error: 'TypeError: cannot do this one',
};
const messages = (deadLetters = [letter]) => ({
  queue: { waiting: 3, active: 1, delayed: 2 },
  outbox: { waiting: 4, oldestAt: minutesAgo(7) },
  deadLetters,
});
const services = (deadLetters = [letter]): Operations => ({
  services: [
    { name: 'scheduling', messages: messages(deadLetters) },
    { name: 'clients', messages: null },
    { name: 'gateway', messages: { queue: null, outbox: null, deadLetters: [] } },
  ],
});

describe('the operations page', () => {
  let server: FakeServer;
  let view: ComponentFixture<OperationsPage>;
  const page = () => view.nativeElement as HTMLElement;
  const text = () => page().textContent.replace(/\s+/g, ' ');
  const retry = () => page().querySelector<HTMLButtonElement>('tbody button')!;
  const address = `/api/operations/scheduling/dead-letters/${letter.messageId}/retry`;

  async function open(rights: readonly Right[] = ['operations.view', 'operations.retry']): Promise<void> {
    server.on('GET /api/session', 200, aSession({ rights: [...rights] }));
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await TestBed.inject(SessionStore).restore();
    await TestBed.inject(FeatureWords).load('operations');
    view = TestBed.createComponent(OperationsPage);
    await rest();
  }
  async function rest(): Promise<void> {
    for (let i = 0; i < 3; i++) {
      TestBed.tick();
      await settle();
    }
    view.detectChanges();
  }

  beforeEach(() => {
    server = new FakeServer().on('GET /api/health', 200, health).on('GET /api/operations', 200, services());
  });
  afterEach(() => {
    view.destroy();
    TestBed.resetTestingModule();
  });

  it('SYS-4: says what is down and what still works, and what waits where', async () => {
    await open();
    expect(text()).toContain('Clients does not answer. The calendar and booking still work.');
    expect(text()).toContain('3 waiting, 1 in work');
    expect(text()).toContain('2 tried again soon');
    expect(text()).toContain('4 messages oldest 7 min ago');
    expect(page().querySelector('[aria-label="Gateway"]')?.textContent).toContain('messages wait in the outboxes');
  });

  it('SYS-4: shows of a message that was given up on what it was and why, and tries it again', async () => {
    await open();
    expect(page().querySelector('tbody')?.textContent).toMatch(
      /ClientLinked.*for Calendar.*TypeError: cannot do this/s,
    );
    server.on(`POST ${address}`, 200, { outcome: 'handled' }).on('GET /api/operations', 200, services([]));
    retry().click();
    await rest();
    expect(text()).toContain('No message was given up on.');
    expect(
      TestBed.inject(Toasts)
        .list()
        .map(({ message }) => message),
    ).toEqual(['ClientLinked was handled.']);
  });

  it('SYS-4: a retry that is refused says why, and the message stays', async () => {
    await open();
    server.on(`POST ${address}`, 503, aProblem('service-unavailable', { component: 'Redis' }));
    retry().click();
    await rest();
    expect(page().querySelectorAll('tbody tr')).toHaveLength(1);
    expect(TestBed.inject(Toasts).list()).toHaveLength(1);
    expect(retry().disabled).toBe(false);
  });

  it('SYS-4: without the right nothing can be tried again, and it says so', async () => {
    await open(['operations.view']);
    expect(retry().disabled).toBe(true);
    expect(retry().title).toContain('Your role does not include');
  });

  it('SYS-4: what was read before stays when the next reading fails', async () => {
    await open();
    server.on('GET /api/operations', 503, aProblem('service-unavailable', { component: 'gateway' }));
    page().querySelector<HTMLButtonElement>('header button')!.click();
    await rest();
    expect(page().querySelector('ar-banner[data-tone="warn"]')).not.toBeNull();
    expect(text()).toContain('3 waiting, 1 in work');
  });
});
