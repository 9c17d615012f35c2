import { Clock } from '@anteroom/platform-persistence';
import type { Appointment } from '../../domain/appointment';
import type { ChangeKind } from '../../domain/appointment-fields';
import { anteroom } from '../../domain/staff';
import { Appointments } from '../appointments/appointments';
import { beforeChangeOf } from '../appointments/before';
import { type Trace, traceOf, traceOfAll } from '../appointments/trace';
import { Calendar } from '../calendar/calendar';
import { RecountVisits } from '../visits/recount-visits';
import { BranchNames } from './branch-names';

export interface ClientEffect {
  readonly kind: ChangeKind;
  /** Returns whether it changed the appointment. */
  readonly apply: (appointment: Appointment) => boolean;
  /** Whether the visits may be others after it. */
  readonly bearsOn: 'visits' | 'words';
}

/** Writes what a client's card changes on appointments, as done by Anteroom itself: a part of the client messages. */
export class RecordClient {
  constructor(
    private readonly clock: Clock,
    private readonly appointments: Appointments,
    private readonly branchNames: BranchNames,
    private readonly calendar: Calendar,
    private readonly recountVisits: RecountVisits,
  ) {}

  /** @param among locked by the running unit */
  async execute(
    branchId: string,
    among: readonly Appointment[],
    { kind, apply, bearsOn }: ClientEffect,
  ): Promise<void> {
    if (among.length === 0) return;
    const surroundings = await this.branchNames.read(branchId, among);
    const traces: Trace[] = [];
    for (const appointment of among) {
      const before = beforeChangeOf(appointment, surroundings.names);
      if (!apply(appointment)) continue;
      if (bearsOn === 'visits')
        traces.push(...(await this.recountVisits.execute(branchId, [appointment], [appointment])));
      await this.appointments.save(appointment);
      const named = () => ({ kind, deed: 'client' }) as const;
      traces.push(traceOf(appointment, { before, by: anteroom, at: this.clock.now(), named, surroundings }));
    }
    if (traces.length > 0) await this.calendar.record(traceOfAll(traces));
  }
}
