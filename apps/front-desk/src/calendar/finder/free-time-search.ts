import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { routes } from '../../shared/api/routes';
import { type AskFreeSlots, type Finds, type PartOfDay, type Search, findOn } from '../rules/free-times';
import { addDays } from '../rules/month';
import { BranchDays } from './branch-days';

/** So many answers at first, and with each “More”. */
export const shownAtOnce = 10;
/** So far ahead is looked. */
const daysAhead = 60;

/** What is looked for: a service, with one person or anybody, from a date on, at a time of day. */
export interface Question {
  readonly branchId: string;
  readonly serviceId: string;
  readonly teamMemberId: string | undefined;
  readonly from: string;
  readonly part: PartOfDay;
}

const nothing: Finds = { slots: [], next: undefined };

/** The free times that answer a question; the latest question wins. */
@Injectable()
export class FreeTimeSearch {
  private readonly api = inject(Api);
  private readonly days = inject(BranchDays);
  private readonly question = signal<Question | undefined>(undefined);
  private readonly found = signal<Finds>(nothing);
  private readonly wanted = signal(shownAtOnce);
  private readonly asking = signal(false);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private abort = new AbortController();

  readonly problem = this.failure.asReadonly();
  /** Whether an answer is on its way; what was found before it stays on screen. */
  readonly isAsking = this.asking.asReadonly();
  readonly slots = computed(() => this.found().slots.slice(0, this.wanted()));
  readonly hasMore = computed(() => this.found().slots.length > this.wanted() || this.found().next !== undefined);
  readonly phase = computed<'idle' | 'loading' | 'failed' | 'empty' | 'ready'>(() => {
    if (!this.question()) return 'idle';
    if (this.slots().length > 0) return 'ready';
    if (this.asking()) return 'loading';
    return this.failure() ? 'failed' : 'empty';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.abort.abort());
  }

  ask(question: Question | undefined): void {
    this.question.set(question);
    this.wanted.set(shownAtOnce);
    this.found.set(question ? { slots: [], next: this.days.midnightOf(question.from) } : nothing);
    void this.goOn();
  }

  more(): void {
    if (this.asking()) return;
    this.wanted.update((wanted) => wanted + shownAtOnce);
    void this.goOn();
  }

  retry(): void {
    void this.goOn();
  }

  private async goOn(): Promise<void> {
    this.abort.abort();
    const { signal: aborted } = (this.abort = new AbortController());
    const question = this.question();
    this.failure.set(undefined);
    this.asking.set(question !== undefined);
    if (!question) return;
    try {
      const request = { found: this.found(), wanted: this.wanted() };
      const found = await findOn(this.askerOf(question, aborted), searchOf(question, this.days), this.days, request);
      if (!aborted.aborted) this.found.set(found);
    } catch (error) {
      if (!aborted.aborted) this.failure.set(asProblem(error));
    }
    if (!aborted.aborted) this.asking.set(false);
  }

  private askerOf({ branchId, serviceId, teamMemberId }: Question, aborted: AbortSignal): AskFreeSlots {
    return async ({ from, to, limit }) => {
      const query = { serviceId, from, to, limit, ...(teamMemberId !== undefined && { teamMemberId }) };
      const { slots } = await this.api.call(routes.listFreeSlots, { params: { branchId }, query }, aborted);
      return slots;
    };
  }
}

function searchOf({ from, part }: Question, days: BranchDays): Search {
  return { from: days.midnightOf(from), to: days.midnightOf(addDays(from, daysAhead)), part };
}
