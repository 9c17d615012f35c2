import type { AppointmentDraft, DraftField } from '../draft/appointment-draft';
import { type DurationComplaint, durationComplaint } from '../draft/duration.rules';
import { type Offer, notOffered } from '../draft/service-lines.rules';
import { isEmail } from '../client/client-text.rules';
import { instantOfWall } from '../draft/wall-time.rules';

/** What is wrong with one field before anybody is asked. `kind` is the end of the key of its sentence. */
export interface Complaint {
  readonly field: DraftField;
  readonly kind:
    | 'unreadable-date'
    | 'unreadable-time'
    | 'skipped-time'
    | 'unreadable-duration'
    | DurationComplaint
    | 'not-offered'
    | 'nameless-client'
    | 'no-email';
  /** What the sentence names: a time, a service. */
  readonly about: string;
}

/** Text in the date, time and duration fields that could not be read; undefined where it could. */
export interface UnreadText {
  readonly date?: string;
  readonly start?: string;
  readonly duration?: string;
}

export interface FormState {
  readonly draft: AppointmentDraft;
  readonly unread: UnreadText;
  /** What the person chosen offers; undefined while the catalogue is not there. */
  readonly offers: readonly Offer[] | undefined;
  readonly timeZone: string;
}

/** Everything that has to be put right before a save, in the order of the window. */
export function complaintsOf(state: FormState): Complaint[] {
  return [startComplaint(state), lengthComplaint(state), offerComplaint(state), clientComplaint(state)].filter(
    (complaint) => complaint !== undefined,
  );
}

function startComplaint({ draft, unread, timeZone }: FormState): Complaint | undefined {
  if (unread.date !== undefined) return { field: 'start', kind: 'unreadable-date', about: unread.date };
  if (unread.start !== undefined) return { field: 'start', kind: 'unreadable-time', about: unread.start };
  if (instantOfWall(draft.start, timeZone)) return undefined;
  return { field: 'start', kind: 'skipped-time', about: draft.start.time };
}

function lengthComplaint({ draft, unread }: FormState): Complaint | undefined {
  if (unread.duration !== undefined) return { field: 'duration', kind: 'unreadable-duration', about: unread.duration };
  const kind = durationComplaint(draft.duration.minutes);
  return kind && { field: 'duration', kind, about: String(draft.duration.minutes) };
}

function offerComplaint({ draft, offers }: FormState): Complaint | undefined {
  const [first] = offers ? notOffered(draft.lines, offers) : [];
  return first && { field: 'lines', kind: 'not-offered', about: first.name };
}

function clientComplaint({ draft: { client } }: FormState): Complaint | undefined {
  if (client?.kind !== 'new') return undefined;
  if (client.name.trim() === '') return { field: 'client', kind: 'nameless-client', about: client.phone };
  const email = client.email?.trim() ?? '';
  return email === '' || isEmail(email) ? undefined : { field: 'client', kind: 'no-email', about: email };
}
