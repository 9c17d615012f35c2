import { Injectable, computed, inject, signal } from '@angular/core';
import type { AppointmentNotifications, EditNotifications, Notification } from '@anteroom/contracts-notifications';
import { Api } from '../../shared/api/api';
import { asProblem } from '../../shared/api/api-problem';
import { newKey } from '../../shared/api/endpoint';
import { notificationsRoutes } from '../../shared/api/notifications-routes';
import { TopicWatch } from '../../shared/live/topic-watch';
import { WindowVisit } from '../../shared/window/window-visit';

/** What will be sent about the appointment in the window, followed live, and what somebody changes of it. */
@Injectable()
export class SectionStore {
  private readonly api = inject(Api);
  private readonly visit = inject(WindowVisit);
  private readonly answered = signal<AppointmentNotifications | undefined>(undefined);
  private last: Promise<void> = Promise.resolve();

  readonly followed = inject(TopicWatch).follow<AppointmentNotifications>({
    topic: () => ({
      branchId: this.visit.appointment().branchId,
      topic: 'notifications',
      id: this.visit.appointment().id,
    }),
    read: ({ id }) => this.api.call(notificationsRoutes.getAppointmentNotifications, { params: { appointmentId: id } }),
  });
  /** The newest of what was pushed and what was answered. */
  readonly value = computed(() => {
    const [pushed, answered] = [this.followed.value(), this.answered()];
    const isNewer = answered && answered.appointmentId === pushed?.appointmentId && answered.version > pushed.version;
    return isNewer ? answered : pushed;
  });
  /** The appointment was not heard of here yet; it will be in a moment. */
  readonly isUnheard = computed(() => {
    const error = this.followed.error();
    return error !== undefined && asProblem(error).code === 'not-found';
  });

  /**
   * One after the other, each on what the one before left.
   * @throws ApiProblem
   */
  edit(change: (present: AppointmentNotifications) => EditNotifications): Promise<void> {
    const edited = this.last.then(() => this.send(change));
    this.last = edited.catch(() => undefined);
    return edited;
  }

  private async send(change: (present: AppointmentNotifications) => EditNotifications): Promise<void> {
    const present = this.value();
    if (!present) return;
    const { appointmentId, version } = present;
    const input = { params: { appointmentId }, body: change(present), version };
    try {
      this.answered.set(await this.api.call(notificationsRoutes.editAppointmentNotifications, input));
    } catch (error) {
      this.followed.reload();
      throw error;
    }
  }

  /** @throws ApiProblem */
  async resend({ id: notificationId }: Notification): Promise<void> {
    const params = { notificationId };
    await this.api.call(notificationsRoutes.resendNotification, { params, body: {}, idempotencyKey: newKey() });
  }
}
