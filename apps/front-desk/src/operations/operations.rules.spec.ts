import type { Health, Operations } from '@anteroom/contracts-identity';
import type { DeadLetter } from '@anteroom/contracts-shared';
import { componentsOf, lettersOf } from './operations.rules';

const letter = (messageId: string, failedAt: string): DeadLetter => ({
  messageId,
  kind: 'ClientLinked',
  occurredAt: failedAt,
  failedAt,
  attempts: 8,
  error: 'TypeError: cannot do this one',
});
const messages = (...deadLetters: DeadLetter[]) => ({
  queue: { waiting: 0, active: 0, delayed: 0 },
  outbox: { waiting: 0, oldestAt: null },
  deadLetters,
});
const health: Health = {
  state: 'degraded',
  components: [
    { name: 'PostgreSQL', state: 'up' },
    { name: 'scheduling', state: 'up' },
    { name: 'clients', state: 'down', detail: 'The calendar and booking still work.' },
  ],
};
const operations: Operations = {
  services: [
    { name: 'scheduling', messages: messages(letter('one', '2026-11-24T09:00:00Z')) },
    { name: 'clients', messages: null },
    { name: 'gateway', messages: messages(letter('two', '2026-11-24T10:00:00Z')) },
  ],
};

describe('SYS-4 the parts of the installation', () => {
  it('SYS-4: are the stores, the services with their messages, and the gateway itself', () => {
    expect(componentsOf(health, operations).map(({ name, state, messages: of }) => [name, state, of !== null])).toEqual(
      [
        ['PostgreSQL', 'up', false],
        ['scheduling', 'up', true],
        ['clients', 'down', false],
        ['gateway', 'up', true],
      ],
    );
    expect(componentsOf(undefined, undefined)).toEqual([]);
  });

  it('SYS-4: what was given up on is one list, the latest first', () => {
    expect(lettersOf(operations).map(({ service, messageId }) => `${service} ${messageId}`)).toEqual([
      'gateway two',
      'scheduling one',
    ]);
  });
});
