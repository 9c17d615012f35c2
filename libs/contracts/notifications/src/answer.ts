import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/**
 * A secret that a message carried: who has it may answer for this visit, once. Programs that read messages may take the
 * marks behind a link for a part of it, so that more than the secret may come; what follows its last sign is ignored.
 */
const VisitToken = z.string().max(400);

const one = { token: VisitToken };
const Page = z.string();

/** A page for the client's phone, without script. GET changes nothing: phones open links by themselves. */
export const showVisit = route({
  name: 'showVisit',
  summary: 'The page behind the link of a message (HTML)',
  method: 'GET',
  path: '/visit/:token',
  right: 'public',
  params: one,
  response: Page,
});
export const answerVisit = route({
  name: 'answerVisit',
  summary: 'A client confirms or cancels through the link of a message, once (HTML)',
  method: 'POST',
  path: '/visit/:token',
  right: 'public',
  params: one,
  body: z.strictObject({ answer: z.enum(['confirm', 'cancel']) }),
  response: Page,
});

const offered = { ...one, offerId: Id };
/** Which of the times of a list, counted from 0. */
const TimeIndex = z.coerce.number().int().min(0).max(49);

/** Another time: the calendar is asked for what is free, and the page shows it. A tap again shows what is under way. */
export const askForTimes = route({
  name: 'askForTimes',
  summary: 'A client wants to see other free times for the appointment behind the link (HTML)',
  method: 'POST',
  path: '/visit/:token/times',
  right: 'public',
  params: one,
  /** `later`: the two weeks behind those that are shown. */
  body: z.strictObject({ span: z.enum(['first', 'later']) }),
  response: Page,
});
export const showTimes = route({
  name: 'showTimes',
  summary: 'The free times behind the link, or how the wish for one of them ended (HTML)',
  method: 'GET',
  path: '/visit/:token/times',
  right: 'public',
  params: one,
  response: Page,
});
export const showTime = route({
  name: 'showTime',
  summary: 'The question whether to move the appointment to one of the offered times (HTML)',
  method: 'GET',
  path: '/visit/:token/times/:offerId',
  right: 'public',
  params: offered,
  query: { time: TimeIndex.optional() },
  response: Page,
});
export const wishForTime = route({
  name: 'wishForTime',
  summary: 'A client moves the appointment to one of the offered times; who has it by then keeps it (HTML)',
  method: 'POST',
  path: '/visit/:token/times/:offerId',
  right: 'public',
  params: offered,
  body: z.strictObject({ time: TimeIndex }),
  response: Page,
});

/** What Twilio posts as a form when a message's state changes; it may add fields at any time. */
export const TwilioStatus = z.looseObject({
  MessageSid: z.string().max(64),
  MessageStatus: z.string().max(32),
  ErrorCode: z.string().max(16).optional(),
});

export const takeTwilioStatus = route({
  name: 'takeTwilioStatus',
  summary: 'Twilio tells how a message fares; its signature is checked',
  method: 'POST',
  path: '/callbacks/twilio/:branchId/:notificationId',
  right: 'public',
  params: { branchId: Id, notificationId: Id },
  body: TwilioStatus,
  response: z.undefined(),
  status: 204,
});

export type TwilioStatus = z.infer<typeof TwilioStatus>;
