import type { EditNotificationSettings, NotificationChannel, StaffContact } from '@anteroom/contracts-notifications';

/** How a branch writes to people, as far as people decide it. */
export type BranchSettings = {
  readonly [Field in keyof EditNotificationSettings]-?: NonNullable<EditNotificationSettings[Field]> | Nothing<Field>;
};
type Nothing<Field> = Field extends 'confirmationMinutes' | 'phone' ? null : never;
export type SettingField = keyof BranchSettings;

/** What is wrong before anybody is asked: the end of the key of its sentence. */
export type SettingComplaint = 'minutes' | 'phone' | 'leads' | 'email';

/** Reminders of one appointment. */
export const mostLeads = 5;
const mostUndoMinutes = 60;

/** Lead times, channels and single values alike. */
export const isSameSetting = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** With the lead time where it was missing, without it where it was there; the longest first. */
export function toggledLead(leads: readonly number[], minutes: number): number[] {
  const others = leads.filter((one) => one !== minutes);
  return (others.length < leads.length ? others : [...others, minutes]).sort((a, b) => b - a);
}

/** Seconds as minutes somebody can type: `3`, `1.5`. */
export const minutesText = (seconds: number): string => String(Number((seconds / 60).toFixed(2)));

/** The seconds that typed minutes mean, 0 to 3600; undefined where they mean none. */
export function secondsOf(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(typed)) return undefined;
  const minutes = Number(typed);
  return minutes <= mostUndoMinutes ? Math.round(minutes * 60) : undefined;
}

/** The phone that was typed; null: none; undefined where it can be none. */
export function phoneOf(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return typed.length >= 3 && typed.length <= 40 && /\d/.test(typed) ? typed : undefined;
}

/** The address that was typed; null: none; undefined where it can be none. The server knows better and says so. */
export function emailOf(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(typed) ? typed : undefined;
}

/** An order of channels as the key of its words. */
export type ChannelOrder = 'sms-email' | 'email-sms' | 'sms' | 'email' | 'none';

export const channelOrders = ['sms-email', 'email-sms', 'sms', 'email'] as const satisfies readonly ChannelOrder[];

export const orderOf = (channels: readonly NotificationChannel[]): ChannelOrder =>
  channels.length === 0 ? 'none' : (channels.join('-') as ChannelOrder);

export const channelsOf = (order: string): NotificationChannel[] =>
  order === 'none' ? [] : (order.split('-') as NotificationChannel[]);

/** A team member and where they are written to. */
export interface TeamRow {
  readonly teamMemberId: string;
  readonly name: string;
  readonly position: string;
  readonly email: string | null;
  /** What an edit of the address is based on; 0: nobody has written one down. */
  readonly version: number;
}

/**
 * The team in its order, and after it those with an address who are no longer bookable here.
 * @param typed for whom something was typed that is not saved: they stay
 */
export function teamRows(
  members: readonly { readonly id: string; readonly name: string; readonly position: { readonly name: string } }[],
  contacts: readonly StaffContact[],
  typed: readonly string[] = [],
): TeamRow[] {
  const contactBy = new Map(contacts.map((one) => [one.teamMemberId, one]));
  const known = new Set(members.map(({ id }) => id));
  const gone = contacts.filter(
    ({ teamMemberId: id, email }) => !known.has(id) && (email !== null || typed.includes(id)),
  );
  return [
    ...members.map(({ id, name, position }) => {
      const { email = null, version = 0 } = contactBy.get(id) ?? {};
      return { teamMemberId: id, name, position: position.name, email, version };
    }),
    ...gone.map((one) => ({ ...one, position: '' })),
  ];
}
