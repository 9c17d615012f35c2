import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ClientKind, Notification } from '@anteroom/contracts-notifications';
import { ProblemWords } from '../../shared/api/problem-words';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { DetailsRow } from '../../shared/window/details-row';
import { MessageWords } from '../message-words';
import { gistOf, toneOf } from '../message-words.rules';
import { SectionStore } from './section-store';

/** The lead times that can be chosen for one appointment, minutes. */
const leadChoices = [2_880, 1_440, 720, 240, 120, 60, 30] as const;
const switchable: readonly ClientKind[] = ['booked', 'moved', 'cancelled', 'confirmation-request', 'reminder'];

/** The row “Notifications” of the appointment window: closed it shows what is next, open everything. */
@Component({
  selector: 'ar-notifications-section',
  imports: [TranslocoDirective, DetailsRow, Icon, Skeleton],
  providers: [SectionStore],
  templateUrl: './notifications-section.html',
  styleUrl: './notifications-section.css',
})
export class NotificationsSection {
  protected readonly store = inject(SectionStore);
  protected readonly words = inject(MessageWords);
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);

  protected readonly open = signal(false);
  protected readonly mayEdit = computed(() => this.session.can('notification.edit'));
  protected readonly gist = computed(() => gistOf(this.store.value()?.notifications ?? []));
  protected readonly failure = computed(() => {
    const error = this.store.followed.error();
    return error === undefined || this.store.isUnheard() ? undefined : this.problems.sentence(error);
  });
  protected readonly kinds = switchable;
  /** Those that are chosen stand among the choices, whatever they are. */
  protected readonly leads = computed(() =>
    [...new Set([...leadChoices, ...(this.store.value()?.leadMinutes ?? [])])].sort((a, b) => b - a),
  );
  protected readonly toneOf = toneOf;

  protected isOn(kind: ClientKind): boolean {
    return !this.store.value()?.off.includes(kind);
  }

  /** The box shows what is so, also where the change was refused. */
  protected async switch(kind: ClientKind, box: HTMLInputElement): Promise<void> {
    await this.edit(({ off }) => ({ off: toggled(off, kind) }));
    box.checked = this.isOn(kind);
  }

  protected chooseLead(minutes: number): Promise<void> {
    return this.edit(({ leadMinutes }) => ({ leadMinutes: toggled(leadMinutes, minutes) }));
  }

  protected useBranchLeads(): Promise<void> {
    return this.edit(() => ({ leadMinutes: null }));
  }

  protected async resend(notification: Notification): Promise<void> {
    try {
      await this.store.resend(notification);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }

  private async edit(change: Parameters<SectionStore['edit']>[0]): Promise<void> {
    try {
      await this.store.edit(change);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}

/** Without it where it was there, with it where it was missing. */
function toggled<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
