import type {
  Appointment,
  CalendarAppointment,
  EditAppointmentInput,
  ServiceLine,
} from '@anteroom/contracts-scheduling';

/** An appointment as a screen knows it: from a card without prices and words, from the window in full. */
export type KnownAppointment = Omit<CalendarAppointment, 'client' | 'services'> & {
  readonly client: { readonly id: string | null; readonly name: string; readonly phone?: string | null } | null;
  readonly services: CalendarAppointment['services'] | readonly ServiceLine[];
} & Partial<Pick<Appointment, 'comment' | 'cancelReason'>>;

type Part = (from: KnownAppointment, to: KnownAppointment) => EditAppointmentInput | undefined;

/** Where it stands: who, when, in which rooms. One without the other would be another place. */
const place: Part = (from, to) => {
  const isSameTime = isSameInstant(from.start, to.start) && isSameInstant(from.end, to.end);
  if (isSameTime && from.teamMemberId === to.teamMemberId && unitsOf(from) === unitsOf(to)) return undefined;
  const { teamMemberId, start, end, overbookReason } = to;
  const resourceIds = to.resources.map(({ id }) => id);
  return {
    ...(teamMemberId !== from.teamMemberId && { teamMemberId }),
    ...{ start, end, resourceIds },
    ...(overbookReason !== null && { overbook: { reason: overbookReason } }),
  };
};

const services: Part = (from, to) => {
  if (!isFull(from.services) || !isFull(to.services)) return undefined;
  const lines = to.services.map(({ serviceId, quantity, price, discount }) => ({
    ...{ serviceId, quantity, price },
    ...(discount.amount > 0 && { discount }),
  }));
  return JSON.stringify(from.services) === JSON.stringify(to.services) ? undefined : { services: lines, end: to.end };
};

const client: Part = (from, to) => {
  const isSame = from.client?.id === to.client?.id && from.client?.name === to.client?.name;
  if (isSame) return undefined;
  if (!to.client) return { client: null };
  const { id, name, phone } = to.client;
  return { client: id === null ? { name, ...(phone && { phone }) } : { id } };
};

const comment: Part = (from, to) =>
  from.comment === undefined || to.comment === undefined || from.comment === to.comment
    ? undefined
    : { comment: to.comment };

const parts: readonly Part[] = [place, services, client, comment];

/** The edit that turns one state of an appointment into another; undefined where no edit is needed. */
export function editBetween(from: KnownAppointment, to: KnownAppointment): EditAppointmentInput | undefined {
  const edits = parts.flatMap((part) => part(from, to) ?? []);
  return edits.length === 0 ? undefined : (Object.assign({}, ...edits) as EditAppointmentInput);
}

/** Whether what leads from one state to the other is, in the state it is in now, still as it was in `from`. */
export function isStill(now: KnownAppointment, from: KnownAppointment, to: KnownAppointment): boolean {
  const isMoot = (part: Part) => part(from, to) === undefined || part(now, from) === undefined;
  return parts.every(isMoot) && (from.status === to.status || now.status === from.status);
}

function isFull(lines: KnownAppointment['services']): lines is readonly ServiceLine[] {
  return lines.every((line) => 'price' in line);
}

function unitsOf({ resources }: KnownAppointment): string {
  return resources
    .map(({ id }) => id)
    .toSorted()
    .join();
}

function isSameInstant(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b);
}
