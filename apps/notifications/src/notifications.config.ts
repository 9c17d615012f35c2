import {
  baseConfig,
  countVariable,
  databaseConfig,
  identityConfig,
  oneQueue,
  queueConfig,
  urlVariable,
} from '@anteroom/platform-config';
import { z } from 'zod';

const twilioVariables = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const;
const smtpVariables = ['SMTP_URL', 'SMTP_FROM'] as const;

/** Where a provider is set up it is set up whole; without one, messages stay in the local outbox. */
const allOrNone = (names: readonly string[]) =>
  z.refine<Record<string, unknown>>((given) => new Set(names.map((name) => given[name] === undefined)).size === 1, {
    path: [names[0] ?? ''],
    error: `expected ${names.join(', ')} together, or none of them`,
    when: () => true,
  });

const slashless = (text: string): string => text.replace(/\/+$/, '');

export const notificationsConfig = z
  .object({
    ...baseConfig,
    ...databaseConfig,
    ...queueConfig,
    ...identityConfig,
    /** Where clients and providers reach this installation from outside. */
    PUBLIC_URL: urlVariable(['http:', 'https:']).transform(slashless).default('http://localhost:3000'),
    /** Signs the links in messages; left out, it follows from IDENTITY_SECRET. */
    LINK_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
    /** `smtp://user:password@host:587`, or `smtps://…:465`. */
    SMTP_URL: urlVariable(['smtp:', 'smtps:']).optional(),
    SMTP_FROM: z.email('expected the sender’s e-mail address').optional(),
    SMTP_PER_SECOND: countVariable(1, 1_000).default(20),
    TWILIO_ACCOUNT_SID: z.string().optional(),
    TWILIO_AUTH_TOKEN: z.string().optional(),
    /** A number in E.164 or a sender name. */
    TWILIO_FROM: z.string().optional(),
    TWILIO_API_URL: urlVariable(['http:', 'https:']).transform(slashless).default('https://api.twilio.com'),
    TWILIO_PER_SECOND: countVariable(1, 1_000).default(10),
    /** After so long a message that is on its way counts as lost, and its provider is asked for it. */
    SENDING_LEASE_SECONDS: countVariable(2, 600).default(60),
    /** A provider that does not list a message is believed after so long. */
    TWILIO_BELIEVED_AFTER_SECONDS: countVariable(1, 600).default(15),
  })
  .check(oneQueue, allOrNone(smtpVariables), allOrNone(twilioVariables));

export type NotificationsConfig = z.infer<typeof notificationsConfig>;
