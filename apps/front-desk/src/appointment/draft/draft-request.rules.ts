import type {
  BookAppointmentInput,
  ClientChoice,
  EditAppointmentInput,
  PlaceHold,
} from '@anteroom/contracts-scheduling';
import type { AppointmentDraft, DraftClient, DraftField } from './appointment-draft';
import { fieldsThatDiffer, isSameIn } from './appointment-draft';
import { durationComplaint } from './duration.rules';
import type { DraftLine } from './service-lines.rules';
import { instantOfWall } from './wall-time.rules';

interface Span {
  /** Instant */
  readonly start: string;
  /** Instant */
  readonly end: string;
}

/** The absolute time a draft stands for; undefined while its time does not exist or its length is impossible. */
export function spanOf(draft: AppointmentDraft, timeZone: string): Span | undefined {
  const start = instantOfWall(draft.start, timeZone);
  if (!start || durationComplaint(draft.duration.minutes)) return undefined;
  return { start: start.toString(), end: start.add({ minutes: draft.duration.minutes }).toString() };
}

type LineRequest = NonNullable<BookAppointmentInput['services']>[number];

function lineRequestOf(line: DraftLine): LineRequest {
  const { serviceId, quantity, price, discount } = line;
  return {
    serviceId,
    quantity,
    ...(line.priceFrom === 'kept' && { price }),
    ...(discount.amount > 0 && { discount }),
  };
}

function clientChoiceOf(client: DraftClient): ClientChoice {
  if (client.kind === 'known') return { id: client.id };
  const phone = client.phone.trim();
  const email = client.email?.trim();
  return { name: client.name.trim(), ...(phone && { phone }), ...(email && { email }) };
}

/** The request that books the draft as it is. */
export function bookingOf(draft: AppointmentDraft, span: Span, holdId: string | undefined): BookAppointmentInput {
  return {
    teamMemberId: draft.teamMemberId,
    ...span,
    services: draft.lines.map(lineRequestOf),
    ...(draft.client && { client: clientChoiceOf(draft.client) }),
    ...(draft.resourceIds.length > 0 && { resourceIds: [...draft.resourceIds] }),
    comment: draft.comment,
    ...(holdId && { holdId }),
  };
}

type Changes = { readonly [Field in DraftField]: (draft: AppointmentDraft, span: Span) => EditAppointmentInput };

const changeOf: Changes = {
  teamMemberId: ({ teamMemberId }) => ({ teamMemberId }),
  start: (_, { start, end }) => ({ start, end }),
  duration: (_, { end }) => ({ end }),
  lines: ({ lines }, { end }) => ({ services: lines.map(lineRequestOf), end }),
  client: ({ client }) => ({ client: client && clientChoiceOf(client) }),
  resourceIds: ({ resourceIds }) => ({ resourceIds: [...resourceIds] }),
  comment: ({ comment }) => ({ comment }),
};

/** The PATCH that turns `base` into `draft`: it names what was changed and nothing else. Undefined when nothing was. */
export function editOf(base: AppointmentDraft, draft: AppointmentDraft, span: Span): EditAppointmentInput | undefined {
  const fields = fieldsThatDiffer(base, draft);
  if (fields.length === 0) return undefined;
  return Object.assign({}, ...fields.map((field) => changeOf[field](draft, span))) as EditAppointmentInput;
}

/** The fields that decide which seats are taken when. */
export const fieldsOfSeats: readonly DraftField[] = ['teamMemberId', 'start', 'duration', 'lines', 'resourceIds'];

/** Whether the draft wants other seats or another time than `base`, so that these have to be held first. */
export function wantsOtherTime(base: AppointmentDraft, draft: AppointmentDraft): boolean {
  return fieldsThatDiffer(base, draft).some((field) => fieldsOfSeats.includes(field));
}

/**
 * What has to be held for the draft: the person, and the rooms and buffer that its services need. Rooms are named only
 * when somebody chose them: those of a saved `base` may be busy at another time while others are free.
 */
export function holdOf(draft: AppointmentDraft, span: Span, base?: AppointmentDraft): PlaceHold {
  const serviceIds = [...new Set(draft.lines.map((line) => line.serviceId))];
  const chosen = draft.resourceIds.length > 0 && !(base && isSameIn('resourceIds', base, draft));
  return {
    teamMemberId: draft.teamMemberId,
    ...span,
    ...(chosen && { resourceIds: [...draft.resourceIds] }),
    ...(serviceIds.length > 0 && { serviceIds }),
  };
}
