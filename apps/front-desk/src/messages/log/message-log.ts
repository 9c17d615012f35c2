import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LogEntry, NotificationProvider, NotificationState } from '@anteroom/contracts-notifications';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Banner } from '../../shared/ui/banner';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { MessageWords } from '../message-words';
import { toneOf } from '../message-words.rules';
import { LogStore } from './log-store';
import { MessageReader } from './message-reader';

/** What went and how it ended; with `provider` only what that one carried: the local outbox. */
@Component({
  selector: 'ar-message-log',
  imports: [TranslocoDirective, Banner, Icon, MessageReader, Skeleton],
  providers: [LogStore],
  templateUrl: './message-log.html',
  styleUrl: './message-log.css',
})
export class MessageLog {
  /** Of the route. */
  readonly provider = input<NotificationProvider>();

  protected readonly store = inject(LogStore);
  protected readonly words = inject(MessageWords);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly states: readonly NotificationState[] = [
    'sent',
    'delivered',
    'failed',
    'unknown',
    'planned',
    'dropped',
  ];
  protected readonly mayResend = computed(() => this.session.can('notification.edit'));
  protected readonly failure = computed(() => {
    const problem = this.store.problem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly toneOf = toneOf;

  constructor() {
    effect(() => this.store.filter.set({ provider: this.provider() }));
  }

  protected filterState(value: string): void {
    const state = this.states.find((one) => one === value);
    this.store.filter.update((filter) => ({ ...filter, state }));
  }

  protected filterDate(value: string): void {
    this.store.filter.update((filter) => ({ ...filter, date: value === '' ? undefined : value }));
  }

  protected read(entry: LogEntry): void {
    this.store.openId.set(this.store.openId() === entry.id ? undefined : entry.id);
  }

  /** The window over this page. */
  protected openAppointment(id: string): void {
    void this.router.navigate([{ outlets: { window: ['visit', id] } }], { queryParamsHandling: 'merge' });
  }

  protected async resend(id: string): Promise<void> {
    try {
      await this.store.resend(id);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
