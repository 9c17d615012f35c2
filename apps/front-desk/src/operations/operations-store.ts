import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { Health, Operations } from '@anteroom/contracts-identity';
import type { RetryOutcome } from '@anteroom/contracts-shared';
import { Api } from '../shared/api/api';
import { type ApiProblem, asProblem } from '../shared/api/api-problem';
import { operationsRoutes } from '../shared/api/operations-routes';
import { type Letter, componentsOf, lettersOf } from './operations.rules';

const everyMs = 5_000;

/** How the parts of the installation are doing, read again every few seconds while the page is looked at. */
@Injectable()
export class OperationsStore {
  private readonly api = inject(Api);
  private readonly health = signal<Health | undefined>(undefined);
  private readonly operations = signal<Operations | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly readAt = signal<number | undefined>(undefined);
  private readonly trying = signal<ReadonlySet<string>>(new Set());
  private reading: Promise<void> | undefined;

  /** Why the last reading failed; what was read before stays. */
  readonly problem = this.failure.asReadonly();
  /** Epoch milliseconds of the last reading; undefined until there is one. */
  readonly asOf = this.readAt.asReadonly();
  readonly state = computed(() => this.health()?.state);
  readonly components = computed(() => componentsOf(this.health(), this.operations()));
  /** What is down, each with the sentence that says what still works. */
  readonly down = computed(() => (this.health()?.components ?? []).filter(({ state }) => state === 'down'));
  readonly letters = computed(() => lettersOf(this.operations()));

  constructor() {
    void this.refresh();
    const timer = setInterval(() => {
      if (!document.hidden) void this.refresh();
    }, everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  isBeingTried({ messageId }: Letter): boolean {
    return this.trying().has(messageId);
  }

  /** @throws ApiProblem */
  async retry({ service, messageId }: Letter): Promise<RetryOutcome['outcome']> {
    this.trying.update((trying) => new Set([...trying, messageId]));
    try {
      const params = { service, messageId };
      const { outcome } = await this.api.call(operationsRoutes.retryDeadLetter, { params });
      return outcome;
    } finally {
      await this.reading;
      await this.refresh();
      this.trying.update((trying) => new Set([...trying].filter((id) => id !== messageId)));
    }
  }

  private async read(): Promise<void> {
    try {
      const [health, operations] = await Promise.all([
        this.api.call(operationsRoutes.getHealth, {}),
        this.api.call(operationsRoutes.getOperations, {}),
      ]);
      this.health.set(health);
      this.operations.set(operations);
      this.readAt.set(Date.now());
      this.failure.set(undefined);
    } catch (error) {
      this.failure.set(asProblem(error));
    }
  }
}
