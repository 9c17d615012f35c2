import type { AppointmentNotifications, EditNotifications as EditRequest } from '@anteroom/contracts-notifications';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { inOrder } from '../../domain/settings.rules';
import { NotificationsOf } from '../reads/notifications-of';
import { AppointmentCopies } from './appointment-copies';
import { MakePlan } from './make-plan';

export interface EditCommand {
  readonly appointmentId: string;
  readonly edit: EditRequest;
  readonly version: number;
  readonly by: StaffIdentity;
}

/** Switches messages of one appointment off or on, or gives it lead times of its own; the plan follows at once. */
export class EditNotifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentCopies,
    private readonly makePlan: MakePlan,
    private readonly notificationsOf: NotificationsOf,
  ) {}

  /** @throws DomainError `stale` with the current state; NotFound */
  execute({ appointmentId, edit, version, by }: EditCommand): Promise<AppointmentNotifications> {
    return this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const choices = await this.appointments.findChoices(appointmentId);
      if (!choices) throw new NotFound('appointment');
      if (choices.liveVersion !== version) throw await this.#stale(appointmentId);
      const { branchId, plannedWith } = choices;
      await this.appointments.lockPlans(branchId, [plannedWith]);
      await this.appointments.saveChoices(appointmentId, {
        off: edit.off ? [...new Set(edit.off)] : choices.off,
        leadMinutes:
          edit.leadMinutes === undefined ? choices.leadMinutes : edit.leadMinutes && inOrder(edit.leadMinutes),
      });
      await this.makePlan.execute(branchId, plannedWith, [appointmentId]);
      return this.#view(appointmentId);
    });
  }

  async #stale(appointmentId: string): Promise<DomainError> {
    const current = await this.#view(appointmentId);
    return new DomainError('stale', 'The messages of this appointment have changed meanwhile.', { current });
  }

  async #view(appointmentId: string): Promise<AppointmentNotifications> {
    const [view] = await this.notificationsOf.list([appointmentId]);
    if (!view) throw new NotFound('appointment');
    return view;
  }
}
