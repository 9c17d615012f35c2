import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type {
  LogEntry,
  NotificationProvider,
  NotificationState,
  WrittenNotification,
} from '@anteroom/contracts-notifications';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { notificationsRoutes } from '../../shared/api/notifications-routes';
import { SessionStore } from '../../shared/session/session-store';

export interface LogFilter {
  readonly state?: NotificationState;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly provider?: NotificationProvider;
}

/** The delivery log of the branch, page after page, and the message that is being read. */
@Injectable()
export class LogStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly shown = signal<readonly LogEntry[]>([]);
  private readonly cursor = signal<string | null>(null);
  private readonly loading = signal(false);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private turn = 0;

  readonly filter = signal<LogFilter | undefined>(undefined);
  readonly entries = this.shown.asReadonly();
  readonly isLoading = this.loading.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly hasMore = computed(() => this.cursor() !== null);

  readonly openId = signal<string | undefined>(undefined);
  readonly opened = this.api.read(notificationsRoutes.getNotification, () => {
    const notificationId = this.openId();
    return notificationId ? { params: { notificationId } } : undefined;
  });
  readonly written = computed<WrittenNotification | undefined>(() =>
    this.opened.hasValue() ? this.opened.value() : undefined,
  );

  constructor() {
    effect(() => {
      const [filter, branch] = [this.filter(), this.session.branch()];
      if (filter && branch) untracked(() => void this.reload());
    });
  }

  reload(): Promise<void> {
    this.shown.set([]);
    this.cursor.set(null);
    return this.load();
  }

  /** The next page; the first one where nothing is shown. */
  async load(): Promise<void> {
    const branchId = this.session.branch()?.id;
    if (!branchId) return;
    const turn = (this.turn += 1);
    this.loading.set(true);
    try {
      const query = { ...this.filter(), limit: 50, cursor: this.cursor() ?? undefined };
      const page = await this.api.call(notificationsRoutes.listNotifications, { params: { branchId }, query });
      if (turn !== this.turn) return;
      this.shown.update((entries) => [...entries, ...page.entries]);
      this.cursor.set(page.nextCursor);
      this.failure.set(undefined);
    } catch (error) {
      if (turn !== this.turn) return;
      this.failure.set(asProblem(error));
    }
    this.loading.set(false);
  }

  /** @throws ApiProblem */
  async resend(notificationId: string): Promise<void> {
    await this.api.call(notificationsRoutes.resendNotification, {
      params: { notificationId },
      body: {},
      idempotencyKey: newKey(),
    });
    await this.reload();
  }
}
