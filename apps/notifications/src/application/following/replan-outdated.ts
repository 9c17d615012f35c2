import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { Branches } from '../branches';
import { AppointmentCopies } from './appointment-copies';
import { MakePlan } from './make-plan';

const batchSize = 200;

/** After a branch changed its settings, everything upcoming is planned anew, client by client, without being in the way. */
export class ReplanOutdated {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly appointments: AppointmentCopies,
    private readonly makePlan: MakePlan,
    private readonly clock: Clock,
  ) {}

  /** Opens units of its own. */
  async execute(): Promise<void> {
    const branchIds = await this.branches.listIds();
    const outdated = await this.unitOfWork.read({ branchIds }, () =>
      this.appointments.listOutdated(this.clock.now(), batchSize),
    );
    for (const { branchId, key } of outdated) {
      await this.unitOfWork.run({ branchIds: [branchId] }, async () => {
        await this.appointments.lockPlans(branchId, [key]);
        await this.makePlan.execute(branchId, key);
      });
    }
  }
}
