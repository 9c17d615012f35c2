import { Colleague, Email, Id, Instant, Money, PaymentState, nameOf, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

export const attendanceStatuses = [
  'booked',
  'confirmed',
  'arrived',
  'in-room',
  'completed',
  'no-show',
  'cancelled',
] as const;
export const AttendanceStatus = z.enum(attendanceStatuses);

/** An edit of time, person, services or resources; another client; another visit by hand; or the step to a status. */
export const AppointmentAction = z.enum(['edit', 'client', 'visit', ...attendanceStatuses]);
/**
 * Why the state of the thing does not permit an action now: the end of a key of the language files. What is not named is
 * permitted. Rights come on top. It is on every card, so it says only what differs from yes.
 */
const Refused = z.partialRecord(AppointmentAction, z.string());

const ServiceLineOnCard = z.strictObject({ serviceId: Id, name: z.string(), quantity: z.int() });
const ResourceOnCard = z.strictObject({ id: Id, name: z.string() });

/** An appointment as a day draws it: no phone, no price, no comment. */
export const CalendarAppointment = z.strictObject({
  id: Id,
  version: z.int(),
  visitId: Id,
  branchId: Id,
  teamMemberId: Id,
  start: Instant,
  end: Instant,
  /** When the person and the resources are free again; equals `end` where there is no buffer. */
  bufferEnd: Instant,
  status: AttendanceStatus,
  /** What was paid for its visit; null while nothing is known of it. */
  payment: PaymentState.nullable(),
  /** `id` is null until the clients service has found or created the card. Null: a blank appointment. */
  client: z.strictObject({ id: Id.nullable(), name: z.string() }).nullable(),
  services: z.array(ServiceLineOnCard),
  resources: z.array(ResourceOnCard),
  hasComment: z.boolean(),
  /** The reason of an appointment that was deliberately booked over another one, else null. */
  overbookReason: z.string().nullable(),
  /** When each status was last reached. */
  statusTimes: z.partialRecord(AttendanceStatus, Instant),
  refused: Refused,
  changedBy: Colleague,
  changedAt: Instant,
});

export const ServiceLine = z.strictObject({
  serviceId: Id,
  name: z.string(),
  quantity: z.int().positive(),
  durationMinutes: z.int().positive(),
  price: Money,
  /** Taken off the line's total; never more than it. */
  discount: Money,
});

/** An appointment in full, for the window. */
export const Appointment = CalendarAppointment.extend({
  client: z.strictObject({ id: Id.nullable(), name: z.string(), phone: z.string().nullable() }).nullable(),
  services: z.array(ServiceLine),
  comment: z.string(),
  cancelReason: z.string().nullable(),
  bookedBy: Colleague,
  bookedAt: Instant,
});

const ServiceLineRequest = z.strictObject({
  serviceId: Id,
  quantity: z.int().min(1).max(20).default(1),
  price: Money.optional(),
  discount: Money.optional(),
});
/** A phone as typed, in any formatting; the service stores E.164. */
const Phone = z.string().trim().min(3).max(40);
const ClientName = nameOf(120);
export const ClientChoice = z.union([
  z.strictObject({ id: Id }),
  z.strictObject({ name: ClientName, phone: Phone.optional(), email: Email.optional() }),
]);
const Comment = z.string().max(4000);
const Overbook = z.strictObject({ reason: z.string().trim().min(3).max(300) });

/** Yes to an appointment while the client has another one: why that is meant. */
const ClientOverlap = z.strictObject({ reason: z.string().trim().min(3).max(300) });

export const BookAppointment = z.strictObject({
  teamMemberId: Id,
  start: Instant,
  /** Left out, it follows from the services; without services it is needed. */
  end: Instant.optional(),
  services: z.array(ServiceLineRequest).max(20).default([]),
  client: ClientChoice.optional(),
  /** Units chosen by hand; the kinds that are still missing are assigned. */
  resourceIds: z.array(Id).max(10).optional(),
  comment: Comment.default(''),
  holdId: Id.optional(),
  /** Books over what is there, on the person's overbook seat. Needs `appointment.overbook`. */
  overbook: Overbook.optional(),
  /** Books although the client has another appointment at that time; without it that is refused as `client-busy`. */
  clientOverlap: ClientOverlap.optional(),
});

/** PATCH: what is not named is not touched. */
export const EditAppointment = z.strictObject({
  teamMemberId: Id.optional(),
  start: Instant.optional(),
  end: Instant.optional(),
  services: z.array(ServiceLineRequest).max(20).optional(),
  client: ClientChoice.nullable().optional(),
  resourceIds: z.array(Id).max(10).optional(),
  comment: Comment.optional(),
  overbook: Overbook.optional(),
  clientOverlap: ClientOverlap.optional(),
  /** A hold of the asker on the wanted time, taken over by the appointment. */
  holdId: Id.optional(),
});

const ChangeStatusFields = z.strictObject({
  status: AttendanceStatus,
  /** Needed to cancel: at least three characters. */
  reason: z.string().trim().max(300).optional(),
  /** Yes to a status at a time of the day at which it is unusual (`status-unusual-time`). */
  unusualTime: z.literal(true).optional(),
  /** For one that was cancelled and comes back. */
  clientOverlap: ClientOverlap.optional(),
  /** `visit`: with it, all appointments of its visit that may go to that status. The answer says which did. */
  scope: z.enum(['appointment', 'visit']).default('appointment'),
  /** Further appointments of the client, each with its own status, in the same transaction: takes back a whole visit. */
  also: z
    .array(z.strictObject({ appointmentId: Id, status: AttendanceStatus }))
    .max(50)
    .optional(),
});

export const ChangeStatus = ChangeStatusFields.refine(
  ({ status, reason = '' }) => status !== 'cancelled' || reason.length >= 3,
  { path: ['reason'], message: 'Say why it is cancelled.' },
);

/** One entry of the change history: who changed which field from what to what. Values are what a person would read. */
export const ChangeEntry = z.strictObject({
  id: Id,
  at: Instant,
  by: Colleague,
  kind: z.enum(['booked', 'edited', 'moved', 'status', 'client-linked', 'visit']),
  fields: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

const one = { appointmentId: Id };

export const bookAppointment = route({
  name: 'bookAppointment',
  summary: 'Book an appointment, or a blank one without services and client',
  method: 'POST',
  path: '/branches/:branchId/appointments',
  right: 'appointment.create',
  params: { branchId: Id },
  body: BookAppointment,
  response: Appointment,
  status: 201,
  precondition: 'idempotency-key',
});
export const getAppointment = route({
  name: 'getAppointment',
  summary: 'One appointment in full',
  method: 'GET',
  path: '/appointments/:appointmentId',
  right: 'calendar.view',
  params: one,
  response: Appointment,
});
export const editAppointment = route({
  name: 'editAppointment',
  summary: 'Move, resize, reassign or edit an appointment',
  method: 'PATCH',
  path: '/appointments/:appointmentId',
  right: 'appointment.edit',
  params: one,
  body: EditAppointment,
  response: Appointment,
  precondition: 'version',
});
export const changeStatus = route({
  name: 'changeStatus',
  summary: 'Change the attendance status, or cancel with a reason',
  method: 'POST',
  path: '/appointments/:appointmentId/status',
  right: 'appointment.status',
  params: one,
  body: ChangeStatus,
  response: z.strictObject({ changed: z.array(Appointment) }),
});
/** Puts an appointment into the visit of another one of the client and day, or makes it a visit of its own. */
export const PlaceInVisit = z.strictObject({ with: Id.nullable() });
export const placeInVisit = route({
  name: 'placeInVisit',
  summary: 'Put an appointment into the visit of another one by hand, or detach it (null); recounts keep that',
  method: 'POST',
  path: '/appointments/:appointmentId/visit',
  right: 'appointment.edit',
  params: one,
  body: PlaceInVisit,
  response: Appointment,
  precondition: 'version',
});
export const getAppointmentHistory = route({
  name: 'getAppointmentHistory',
  summary: 'Who changed what, newest first',
  method: 'GET',
  path: '/appointments/:appointmentId/history',
  right: 'appointment.history',
  params: one,
  response: z.strictObject({ entries: z.array(ChangeEntry) }),
});

export type AttendanceStatus = z.infer<typeof AttendanceStatus>;
export type AppointmentAction = z.infer<typeof AppointmentAction>;
export type CalendarAppointment = z.infer<typeof CalendarAppointment>;
export type ServiceLine = z.infer<typeof ServiceLine>;
export type Appointment = z.infer<typeof Appointment>;
export type ClientChoice = z.infer<typeof ClientChoice>;
export type BookAppointment = z.infer<typeof BookAppointment>;
export type BookAppointmentInput = z.input<typeof BookAppointment>;
export type EditAppointment = z.infer<typeof EditAppointment>;
export type EditAppointmentInput = z.input<typeof EditAppointment>;
export type ChangeStatus = z.infer<typeof ChangeStatus>;
export type ChangeStatusInput = z.input<typeof ChangeStatus>;
export type PlaceInVisit = z.infer<typeof PlaceInVisit>;
export type ChangeEntry = z.infer<typeof ChangeEntry>;
