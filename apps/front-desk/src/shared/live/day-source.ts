import { Injectable, inject } from '@angular/core';
import type { CalendarChange, DaySnapshot } from '@anteroom/contracts-scheduling';
import { Api } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import { routes } from '../api/routes';
import { LiveConnection } from './live-connection';

export interface DayKey {
  readonly branchId: string;
  readonly date: string;
}

export type DayAnswer =
  | { readonly kind: 'snapshot'; readonly snapshot: DaySnapshot }
  | { readonly kind: 'changes'; readonly revision: number; readonly changes: readonly CalendarChange[] };

/**
 * Where a day comes from: the socket while it is connected (which also subscribes to the day), HTTP otherwise.
 * Every answer is right by itself; the ledger makes the two agree.
 */
@Injectable({ providedIn: 'root' })
export class DaySource {
  private readonly live = inject(LiveConnection);
  private readonly api = inject(Api);

  /** The whole day, or what changed since `revision`. @throws ApiProblem */
  async open(day: DayKey, revision?: number): Promise<DayAnswer> {
    if (!this.live.connected()) return this.fetch(day, revision);
    const answer = await this.live.send('day:open', revision === undefined ? day : { ...day, revision });
    if (!answer.ok) throw ApiProblem.of(answer.problem);
    return 'snapshot' in answer
      ? { kind: 'snapshot', snapshot: answer.snapshot }
      : { kind: 'changes', ...answer.changes };
  }

  async close(day: DayKey): Promise<void> {
    if (this.live.connected()) await this.live.send('day:close', day).catch(() => undefined);
  }

  /** @throws ApiProblem */
  async fetch(params: DayKey, revision?: number): Promise<DayAnswer> {
    if (revision !== undefined) {
      const changes = await this.changesSince(params, revision);
      if (changes) return { kind: 'changes', ...changes };
    }
    return { kind: 'snapshot', snapshot: await this.api.call(routes.getDay, { params }) };
  }

  /** Nothing when the revision is too long ago for the server to tell. */
  private async changesSince(params: DayKey, since: number) {
    try {
      return await this.api.call(routes.getDayChanges, { params, query: { since } });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'changes-too-old') return undefined;
      throw error;
    }
  }
}
