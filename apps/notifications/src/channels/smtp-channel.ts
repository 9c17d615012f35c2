import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { Channel, type Finding, type OutgoingMessage } from '../application/sending/channel';
import type { Outcome } from '../domain/outcome.rules';

export const smtpAnswerMs = 15_000;
const connectMs = 5_000;

export interface SmtpAccess {
  /** `smtp://user:password@host:587` */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
}

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
  readonly command?: string;
}

/**
 * E-mail by SMTP. The Message-ID follows from the message's own id, so that a mailbox recognises a repetition. An SMTP
 * server cannot be asked what it took: a connection that breaks while a message is on its way leaves it unknown.
 */
export class SmtpChannel extends Channel {
  readonly provider = 'smtp';
  readonly batchSize = 100;
  readonly isAskable = false;
  readonly #transport;

  constructor(private readonly access: SmtpAccess) {
    super();
    const options: SMTPPool.Options & { maxRequeues: number } = {
      pool: true,
      url: access.url,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: smtpAnswerMs,
      // nodemailer would send a message again whose connection closed, although the server may have it
      maxRequeues: 0,
    };
    this.#transport = createTransport(options);
  }

  async send(message: OutgoingMessage): Promise<Outcome> {
    try {
      await this.#transport.sendMail(this.#mailOf(message));
      return { kind: 'sent', providerId: messageIdOf(message.id, this.access.from) };
    } catch (error) {
      return outcomeOf(error as SmtpFailure);
    }
  }

  find(): Promise<Finding> {
    return Promise.resolve({ kind: 'silent' });
  }

  async close(): Promise<void> {
    this.#transport.close();
  }

  #mailOf({ id, to, recipientName, fromName, subject, text, html, calendar, file }: OutgoingMessage) {
    return {
      messageId: messageIdOf(id, this.access.from),
      from: { name: fromName, address: this.access.from },
      to: { name: recipientName, address: to },
      subject: subject ?? '',
      text,
      ...(html !== null && { html }),
      ...(calendar && {
        icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.content },
      }),
      attachments: file ? [{ filename: file.name, content: file.content, contentType: 'application/pdf' }] : [],
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

export const messageIdOf = (id: string, from: string): string => `<${id}@${from.split('@').at(-1) ?? 'anteroom'}>`;

/** Codes of failures before a single byte of the message was on its way. */
const neverSent: ReadonlySet<string> = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONNREFUSED', 'EPROXY']);

function outcomeOf(failure: SmtpFailure): Outcome {
  const { code = 'SMTP', responseCode, syscall } = failure;
  const reason = responseCode === undefined ? code : `${responseCode}`;
  if (responseCode !== undefined) return { kind: responseCode >= 500 ? 'refused' : 'later', reason };
  if (syscall === 'connect' || neverSent.has(code)) return { kind: 'later', reason };
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'refused', reason };
  return { kind: 'unknown', reason };
}
