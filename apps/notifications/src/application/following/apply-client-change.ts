import { AppointmentCopies } from './appointment-copies';
import { ClientCopies, type ClientCopy } from './client-copies';
import { MakePlan } from './make-plan';

/** A client is reached otherwise than before: the copy follows, and the channels of what is planned. */
export class ApplyClientChange {
  constructor(
    private readonly clients: ClientCopies,
    private readonly appointments: AppointmentCopies,
    private readonly makePlan: MakePlan,
  ) {}

  /** Joins the running unit of work. A card that is not newer than the copy changes nothing. */
  async execute(client: ClientCopy): Promise<void> {
    await this.appointments.lockPlans(client.branchId, [client.id]);
    if (await this.clients.put(client)) await this.makePlan.execute(client.branchId, client.id);
  }
}
