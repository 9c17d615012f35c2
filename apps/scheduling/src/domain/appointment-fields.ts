import type { Appointment } from './appointment';
import type { ClientOverlap } from './client-overlap.rules';

/** One field of a change entry; values are what a person would read. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type ChangeKind = 'booked' | 'edited' | 'moved' | 'status' | 'client-linked' | 'visit';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an appointment as the history shows them. Ids of people and units become names. */
export function fieldsOf(appointment: Appointment, names: Readonly<Record<string, string>>): Fields {
  const nameOf = (id: string): string => names[id] ?? id;
  return {
    start: appointment.startsAt.toString(),
    end: appointment.endsAt.toString(),
    teamMember: nameOf(appointment.teamMemberId),
    status: appointment.status,
    client: appointment.clientName,
    phone: appointment.clientPhone,
    services: appointment.lines.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)),
    prices: appointment.lines.map(({ priceAmount, discountAmount }) => ({ priceAmount, discountAmount })),
    resources: appointment.resourceUnitIds.map(nameOf),
    comment: appointment.comment,
    overbookReason: appointment.overbookReason,
    cancelReason: appointment.cancelReason,
  };
}

/** What differs; without `before` everything that is not empty. */
export function fieldChanges(before: Fields | null, after: Fields): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const former = before ? before[field] : null;
    const isSame = JSON.stringify(former) === JSON.stringify(value) || (!before && isEmpty(value));
    return isSame ? [] : [{ field, before: former, after: value }];
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** `moved` when time or person changed, else `edited`. */
export function kindOfEdit(changes: readonly FieldChange[]): 'moved' | 'edited' {
  return changes.some(({ field }) => ['start', 'end', 'teamMember'].includes(field)) ? 'moved' : 'edited';
}

/** That the client is meant to have two appointments at one time, for the history. */
export function overlapNote({ clientOverlap }: { clientOverlap?: ClientOverlap | undefined }): FieldChange[] {
  return clientOverlap ? [{ field: 'clientOverlap', before: null, after: clientOverlap.reason }] : [];
}
