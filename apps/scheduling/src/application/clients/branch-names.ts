import type { Appointment } from '../../domain/appointment';
import type { Surroundings } from '../calendar/surroundings';

export abstract class BranchNames {
  /** @throws NotFound when the running unit sees no such branch */
  abstract read(branchId: string, appointments: readonly Appointment[]): Promise<Surroundings>;
}
