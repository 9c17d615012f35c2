import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { ClientSummary } from '@anteroom/contracts-clients';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { windowRoutes } from '../../shared/api/window-routes';
import { SessionStore } from '../../shared/session/session-store';

const pauseMs = 120;
const shortestText = 2;
const shown = 8;

/** `idle`: too little typed to search. The clients found for an earlier text stay until the next answer. */
export type FinderPhase = 'idle' | 'searching' | 'found' | 'failed';

/** Finds clients by name or phone while somebody types: the last text counts, answers to earlier ones are dropped. */
@Injectable()
export class ClientFinder {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly current = signal<FinderPhase>('idle');
  private readonly results = signal<readonly ClientSummary[]>([]);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly searched = signal('');
  private pause: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;

  readonly phase = this.current.asReadonly();
  readonly clients = this.results.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly allowed = computed(() => this.session.can('client.search'));
  /** The text that `clients` answers. */
  readonly answered = this.searched.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  search(typed: string): void {
    this.stop();
    const text = typed.trim();
    if (text.length < shortestText || !this.allowed()) {
      this.results.set([]);
      this.current.set('idle');
      return;
    }
    this.current.set('searching');
    this.pause = setTimeout(() => void this.ask(text), pauseMs);
  }

  private stop(): void {
    clearTimeout(this.pause);
    this.running?.abort();
    this.running = undefined;
  }

  private async ask(text: string): Promise<void> {
    const running = new AbortController();
    this.running = running;
    try {
      const params = { branchId: this.session.branch()?.id ?? '' };
      const { clients } = await this.api.call(
        windowRoutes.searchClients,
        { params, body: { text, limit: shown } },
        running.signal,
      );
      if (running.signal.aborted) return;
      this.results.set(clients);
      this.searched.set(text);
      this.current.set('found');
    } catch (error) {
      if (running.signal.aborted) return;
      this.failure.set(asProblem(error));
      this.current.set('failed');
    }
  }
}
