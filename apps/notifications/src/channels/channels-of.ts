import { type Channel, Channels } from '../application/sending/channel';
import type { NotificationsConfig } from '../notifications.config';
import { LocalOutbox } from './local-outbox';
import { PacedChannel } from './paced-channel';
import { SmtpChannel, smtpAnswerMs } from './smtp-channel';
import { TwilioChannel, twilioAnswerMs } from './twilio-channel';

type Providers = Pick<
  NotificationsConfig,
  | 'PUBLIC_URL'
  | 'SMTP_URL'
  | 'SMTP_FROM'
  | 'SMTP_PER_SECOND'
  | 'SENDING_LEASE_SECONDS'
  | 'TWILIO_ACCOUNT_SID'
  | 'TWILIO_AUTH_TOKEN'
  | 'TWILIO_FROM'
  | 'TWILIO_API_URL'
  | 'TWILIO_PER_SECOND'
  | 'TWILIO_BELIEVED_AFTER_SECONDS'
>;

/** Who carries what, as the environment says: a provider where one is set up, else the local outbox. */
export function channelsOf(config: Providers): Channels {
  return new Channels(smsOf(config), emailOf(config));
}

function emailOf(config: Providers): Channel {
  const { SMTP_URL: url, SMTP_FROM: from, SMTP_PER_SECOND: perSecond } = config;
  if (url === undefined || from === undefined) return new LocalOutbox();
  return new PacedChannel(new SmtpChannel({ url, from }), { perSecond, answerMs: answerMsOf(config, smtpAnswerMs) });
}

function smsOf(config: Providers): Channel {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = config;
  if (accountSid === undefined || authToken === undefined || from === undefined) return new LocalOutbox();
  const twilio = new TwilioChannel({
    accountSid,
    authToken,
    from,
    apiUrl: config.TWILIO_API_URL,
    publicUrl: config.PUBLIC_URL,
    absentAfterMs: config.TWILIO_BELIEVED_AFTER_SECONDS * 1_000,
  });
  const pace = { perSecond: config.TWILIO_PER_SECOND, answerMs: answerMsOf(config, twilioAnswerMs) };
  return new PacedChannel(twilio, pace);
}

/** A short lease leaves less time to wait for an answer; half of it is for waiting for one's turn. */
function answerMsOf({ SENDING_LEASE_SECONDS: lease }: Providers, longestMs: number): number {
  return Math.min(longestMs, (lease * 1_000) / 2);
}
