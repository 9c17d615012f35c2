/** What follows a change of an appointment. */
export type NewsKind = 'booked' | 'moved' | 'cancelled';
/** What goes some time before the start. */
export type AheadKind = 'confirmation-request' | 'reminder';
export type StaffKind = 'staff-booked' | 'staff-moved' | 'staff-cancelled';
export type ClientKind = NewsKind | AheadKind;
export type Kind = ClientKind | StaffKind | 'receipt';
export type ChannelName = 'sms' | 'email';
export type Status = 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'completed' | 'no-show' | 'cancelled';
export type State = 'planned' | 'claimed' | 'sent' | 'delivered' | 'failed' | 'unknown' | 'dropped';

const staffKinds: ReadonlySet<Kind> = new Set(['staff-booked', 'staff-moved', 'staff-cancelled']);

export const isForStaff = (kind: Kind): kind is StaffKind => staffKinds.has(kind);

/** Whether it tells that the appointment will not be, or no longer for this team member. */
export const isFarewell = (kind: Kind): boolean => kind === 'cancelled' || kind === 'staff-cancelled';
