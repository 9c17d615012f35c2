import type { Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import { type ChangeKind, type FieldChange, fieldChanges, fieldsOf } from '../../domain/appointment-fields';
import type { CalendarRecord } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { type Deed, type Told, announce } from './announce';
import { cardOf } from './appointment-view';

/** What was done, how the history calls it, and who did it when. */
export interface Doing extends Omit<Told, 'deed'> {
  readonly at: Temporal.Instant;
  /** Fields that are not the appointment's own. */
  readonly also?: readonly FieldChange[];
  readonly named: (fields: readonly FieldChange[]) => { readonly kind: ChangeKind; readonly deed: Deed };
}

/** What one new version of an appointment leaves behind: on the days it touches, in its history, for other services. */
export interface Trace {
  readonly changes: CalendarRecord['changes'];
  readonly history: NonNullable<CalendarRecord['history']>;
  readonly announcements: NonNullable<CalendarRecord['announcements']>;
}

export function traceOf(appointment: Appointment, doing: Doing): Trace {
  const { before, surroundings, by, at, email } = doing;
  const { id, branchId, version, interval } = appointment;
  const own = fieldChanges(before?.fields ?? null, fieldsOf(appointment, surroundings.names));
  const fields = [...own, ...(doing.also ?? [])];
  const { kind, deed } = doing.named(fields);
  const value = { kind: 'appointment' as const, id, value: cardOf(appointment, surroundings.names) };
  const place = { branchId, timeZone: surroundings.timeZone };
  return {
    changes: dayChanges({ ...place, before: before?.interval, after: interval, value }),
    history: [{ branchId, appointmentId: id, version, at, by, kind, fields }],
    announcements: announce(appointment, { deed, before, by, email, surroundings }),
  };
}

export function traceOfAll(traces: readonly Trace[]): Trace {
  return {
    changes: traces.flatMap(({ changes }) => changes),
    history: traces.flatMap(({ history }) => history),
    announcements: traces.flatMap(({ announcements }) => announcements),
  };
}
