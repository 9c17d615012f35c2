import { Clock } from '@anteroom/platform-persistence';
import type { Appointment } from '../../domain/appointment';
import { anteroom } from '../../domain/staff';
import type { Trace } from '../appointments/trace';
import { RegroupVisits } from './regroup-visits';
import { VisitDays, dayOf } from './visit-days';

/** Recounts visits after what Anteroom did of itself: a part of what it hears of clients and of money. */
export class RecountVisits {
  constructor(
    private readonly clock: Clock,
    private readonly visitDays: VisitDays,
    private readonly regroupVisits: RegroupVisits,
  ) {}

  /**
   * @param among whose days are recounted; all of one branch, locked with their clients
   * @param changed those among them that get a new version anyway: see `RegroupVisits`
   */
  async execute(branchId: string, among: readonly Appointment[], changed: readonly Appointment[]): Promise<Trace[]> {
    const day = await this.visitDays.read(branchId, among.flatMap(dayOf));
    return this.regroupVisits.execute(changed, day, { by: anteroom, now: this.clock.now() });
  }
}
