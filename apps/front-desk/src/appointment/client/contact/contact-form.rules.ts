import type { ClientCard, EditClient, PreferredChannel } from '@anteroom/contracts-clients';
import { isEmail, readablePhone } from '../client-text.rules';

/** The card as its fields show it: what is not there is empty text. */
export interface ContactForm {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** BCP 47; empty: the branch's. */
  readonly language: string;
  readonly preferredChannel: PreferredChannel;
}
export type ContactField = keyof ContactForm;

export const contactFields = [
  'name',
  'phone',
  'email',
  'language',
  'preferredChannel',
] as const satisfies readonly ContactField[];

export const channels = ['any', 'sms', 'email', 'none'] as const satisfies readonly PreferredChannel[];

export function formOf(card: ClientCard): ContactForm {
  const { name, phone, email, language, preferredChannel } = card;
  return { name, phone: readablePhone(phone ?? ''), email: email ?? '', language: language ?? '', preferredChannel };
}

const isSameIn = (field: ContactField, a: ContactForm, b: ContactForm): boolean => a[field].trim() === b[field].trim();

/** The fields in which two differ. */
export function fieldsThatDiffer(a: ContactForm, b: ContactForm): ContactField[] {
  return contactFields.filter((field) => !isSameIn(field, a, b));
}

/** The PATCH that turns `base` into `form`: it names what was changed and nothing else. */
export function editOf(base: ContactForm, form: ContactForm): EditClient {
  const changed = fieldsThatDiffer(base, form).map((field) => [field, valueOf(field, form)]);
  return Object.fromEntries(changed) as EditClient;
}

function valueOf(field: ContactField, form: ContactForm): string | null {
  const text = form[field].trim();
  return text === '' && field !== 'name' ? null : text;
}

export type ContactComplaint = 'nameless' | 'no-email';

/** What is wrong with a field before anybody is asked: the end of the key of its sentence. */
export function complaintOf(field: ContactField, form: ContactForm): ContactComplaint | undefined {
  const text = form[field].trim();
  if (field === 'name' && text === '') return 'nameless';
  return field === 'email' && text !== '' && !isEmail(text) ? 'no-email' : undefined;
}

export interface ContactMerge {
  /** Mine, with what only they changed. */
  readonly form: ContactForm;
  /** What both changed to different things: mine stands until somebody says otherwise. */
  readonly clashes: readonly ContactField[];
}

/**
 * Brings together what I typed and what somebody else saved meanwhile, field by field.
 * @param base the card that my typing began with
 */
export function mergeContact(base: ContactForm, mine: ContactForm, theirs: ContactForm): ContactMerge {
  const changedByThem = fieldsThatDiffer(base, theirs).filter((field) => !isSameIn(field, mine, theirs));
  const clashes = changedByThem.filter((field) => !isSameIn(field, base, mine));
  const taken = changedByThem.filter((field) => !clashes.includes(field));
  const form = Object.assign({}, mine, ...taken.map((field) => ({ [field]: theirs[field] }))) as ContactForm;
  return { form, clashes };
}
