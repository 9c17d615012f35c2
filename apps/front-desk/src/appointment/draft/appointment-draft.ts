import type { Appointment } from '@anteroom/contracts-scheduling';
import type { DraftDuration } from './duration.rules';
import { minutesOfLines } from './duration.rules';
import type { DraftLine } from './service-lines.rules';
import { linesOf } from './service-lines.rules';
import type { WallTime } from './wall-time.rules';
import { wallTimeOf } from './wall-time.rules';

/** Who the appointment is for: somebody with a card, or somebody whose card is made on saving. */
export type DraftClient =
  | { readonly kind: 'known'; readonly id: string; readonly name: string; readonly phone: string | null }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string; readonly email?: string };

/** Everything that can be typed or chosen in the appointment window, and nothing that follows from it. */
export interface AppointmentDraft {
  readonly teamMemberId: string;
  readonly start: WallTime;
  readonly duration: DraftDuration;
  readonly lines: readonly DraftLine[];
  readonly client: DraftClient | null;
  /** Units chosen by hand; empty when all are assigned automatically. */
  readonly resourceIds: readonly string[];
  readonly comment: string;
}

export type DraftField = keyof AppointmentDraft;

export const draftFields = [
  'teamMemberId',
  'start',
  'duration',
  'lines',
  'client',
  'resourceIds',
  'comment',
] as const satisfies readonly DraftField[];

interface OpenedAt {
  readonly teamMemberId: string;
  /** Instant */
  readonly start: string;
  /** Instant */
  readonly end: string;
}

/** The draft of a booking that begins with a click on free time. */
export function newDraft(at: OpenedAt, timeZone: string): AppointmentDraft {
  return {
    teamMemberId: at.teamMemberId,
    start: wallTimeOf(at.start, timeZone),
    duration: { minutes: minutesBetween(at.start, at.end), follows: 'services' },
    lines: [],
    client: null,
    resourceIds: [],
    comment: '',
  };
}

/** The draft that changes nothing of a saved appointment. */
export function draftOf(appointment: Appointment, timeZone: string): AppointmentDraft {
  const lines = linesOf(appointment.services);
  const minutes = minutesBetween(appointment.start, appointment.end);
  return {
    teamMemberId: appointment.teamMemberId,
    start: wallTimeOf(appointment.start, timeZone),
    duration: { minutes, follows: lines.length > 0 && minutesOfLines(lines) === minutes ? 'services' : 'hand' },
    lines,
    client: clientOf(appointment.client),
    resourceIds: appointment.resources.map((resource) => resource.id),
    comment: appointment.comment,
  };
}

function clientOf(client: Appointment['client']): DraftClient | null {
  if (!client) return null;
  const { id, name, phone } = client;
  return id ? { kind: 'known', id, name, phone } : { kind: 'new', name, phone: phone ?? '' };
}

function minutesBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}

type Comparison = (a: AppointmentDraft, b: AppointmentDraft) => boolean;

const same: { readonly [Field in DraftField]: Comparison } = {
  teamMemberId: (a, b) => a.teamMemberId === b.teamMemberId,
  start: ({ start: a }, { start: b }) => a.date === b.date && a.time === b.time && a.occurrence === b.occurrence,
  duration: (a, b) => a.duration.minutes === b.duration.minutes,
  lines: ({ lines: a }, { lines: b }) => a.length === b.length && a.every((line, at) => isSameLine(line, b[at])),
  client: (a, b) => isSameClient(a.client, b.client),
  resourceIds: (a, b) => [...a.resourceIds].sort().join() === [...b.resourceIds].sort().join(),
  comment: (a, b) => a.comment === b.comment,
};

function isSameLine(a: DraftLine, b: DraftLine | undefined): boolean {
  return (
    a.serviceId === b?.serviceId &&
    a.quantity === b.quantity &&
    a.durationMinutes === b.durationMinutes &&
    a.price.amount === b.price.amount &&
    a.discount.amount === b.discount.amount
  );
}

function isSameClient(a: DraftClient | null, b: DraftClient | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'known' || b.kind === 'known') return a.kind === 'known' && b.kind === 'known' && a.id === b.id;
  const typed = ({ name, phone, email = '' }: typeof a) => [name, phone, email].map((text) => text.trim()).join('\n');
  return typed(a) === typed(b);
}

export function isSameIn(field: DraftField, a: AppointmentDraft, b: AppointmentDraft): boolean {
  return same[field](a, b);
}

/** The fields in which two drafts differ, in the order of the window. */
export function fieldsThatDiffer(a: AppointmentDraft, b: AppointmentDraft): DraftField[] {
  return draftFields.filter((field) => !isSameIn(field, a, b));
}

/** `onto`, with one field as it is in `from`. */
export function withFieldOf(field: DraftField, from: AppointmentDraft, onto: AppointmentDraft): AppointmentDraft {
  return { ...onto, [field]: from[field] };
}
