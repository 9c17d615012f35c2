import type { ClientCard } from '../../domain/booking-context';
import { Appointments } from '../appointments/appointments';
import { RecordClient } from './record-client';

/** The clients service found or made the card of the person an appointment was booked for: the appointment gets it. */
export class LinkClient {
  constructor(
    private readonly appointments: Appointments,
    private readonly recordClient: RecordClient,
  ) {}

  /** Joins the running unit of work. An appointment that has a client, or another one by now, stays as it is. */
  async execute(linked: { appointmentId: string; branchId: string; client: ClientCard }): Promise<void> {
    const appointment = await this.appointments.findForChange(linked.appointmentId, linked.client.id);
    if (!appointment) return;
    await this.recordClient.execute(linked.branchId, [appointment], {
      kind: 'client-linked',
      bearsOn: 'visits',
      apply: (one) => one.linkClient(linked.client),
    });
  }
}
