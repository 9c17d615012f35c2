import type { Appointment as AppointmentInFull } from '@anteroom/contracts-scheduling';
import { Contest } from '../claiming/contest';
import { AttemptEdit, type EditCommand } from './attempt-edit';

/** Moves, resizes, reassigns or edits an appointment. What the edit does not name is not touched. */
export class EditAppointment {
  constructor(
    private readonly contest: Contest,
    private readonly attemptEdit: AttemptEdit,
  ) {}

  /** @throws DomainError `stale` with the current state; `change-not-allowed`; and as a booking */
  execute(command: EditCommand): Promise<AppointmentInFull> {
    return this.contest.run({ branchIds: command.by.branchIds }, (now) => this.attemptEdit.execute(command, now));
  }
}
