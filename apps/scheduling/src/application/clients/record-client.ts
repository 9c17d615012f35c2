import { Clock } from '@anteroom/platform-persistence';
import type { Appointment } from '../../domain/appointment';
import type { ChangeKind } from '../../domain/appointment-fields';
import { anteroom } from '../../domain/staff';
import { Appointments } from '../appointments/appointments';
import { beforeChangeOf } from '../appointments/before';
import { type Trace, traceOf, traceOfAll } from '../appointments/trace';
import { Calendar } from '../calendar/calendar';
import { BranchNames } from './branch-names';

export interface ClientEffect {
  readonly kind: ChangeKind;
  /** Returns whether it changed the appointment. */
  readonly apply: (appointment: Appointment) => boolean;
}

/** Writes what a client's card changes on appointments, as done by Anteroom itself: a part of the client messages. */
export class RecordClient {
  constructor(
    private readonly clock: Clock,
    private readonly appointments: Appointments,
    private readonly branchNames: BranchNames,
    private readonly calendar: Calendar,
  ) {}

  /** @param among locked by the running unit */
  async execute(branchId: string, among: readonly Appointment[], { kind, apply }: ClientEffect): Promise<void> {
    if (among.length === 0) return;
    const surroundings = await this.branchNames.read(branchId, among);
    const traces: Trace[] = [];
    for (const appointment of among) {
      const before = beforeChangeOf(appointment, surroundings.names);
      if (!apply(appointment)) continue;
      await this.appointments.save(appointment);
      const named = () => ({ kind, deed: 'client' }) as const;
      traces.push(traceOf(appointment, { before, by: anteroom, at: this.clock.now(), named, surroundings }));
    }
    if (traces.length > 0) await this.calendar.record(traceOfAll(traces));
  }
}
