import { Temporal } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { byLink } from '../../domain/staff';
import { answerByLink } from '../../domain/link-answer.rules';
import { Appointments } from './appointments';
import { ChangeStatus } from './change-status';

export interface LinkAnswer {
  readonly appointmentId: string;
  /** The start that the client was asked about, ISO 8601. */
  readonly start: string;
  readonly answer: 'confirm' | 'cancel';
}

/** A client answered the message about an appointment: they come, or they do not. */
export class AnswerByLink {
  constructor(
    private readonly clock: Clock,
    private readonly appointments: Appointments,
    private readonly changeStatus: ChangeStatus,
  ) {}

  /** Joins the running unit of work. An answer that the appointment no longer takes changes nothing. */
  async execute({ appointmentId, start, answer }: LinkAnswer): Promise<void> {
    const appointment = await this.appointments.findForChange(appointmentId);
    if (!appointment?.startsAt.equals(Temporal.Instant.from(start))) return;
    const step = answerByLink(answer, appointment, this.clock.now());
    if (!step) return;
    const request = { ...step, scope: 'appointment' as const };
    await this.changeStatus.execute({ appointmentId, request, by: byLink(appointment) });
  }
}
