import { Pool } from 'undici';
import { z } from 'zod';
import { Channel, type Finding, type LostMessage, type OutgoingMessage } from '../application/sending/channel';
import type { Outcome } from '../domain/outcome.rules';
import { reportOf } from '../domain/twilio-status.rules';

export const twilioAnswerMs = 10_000;
/** Twilio lists a message at once as a rule; a list that does not have it is believed only after this. */
const believedAbsentAfterMs = 15_000;
/** Clocks differ a little. */
const clockSkewMs = 60_000;
const listed = 200;

export interface TwilioAccess {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164 or a sender name. */
  readonly from: string;
  /** `https://api.twilio.com` */
  readonly apiUrl: string;
  /** Where Twilio reaches this installation, without a slash at the end. */
  readonly publicUrl: string;
  readonly absentAfterMs?: number;
}

const Created = z.object({ sid: z.string() });
const Listed = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      body: z.string(),
      status: z.string(),
      date_created: z.string().nullable(),
    }),
  ),
});
const Refusal = z.object({ code: z.int().optional() });

/** The connection was never there. */
const neverSent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * SMS by Twilio's Messages resource (API 2010-04-01). The address Twilio reports to carries our id; a message of which
 * nobody knows is looked for among those to the same number by what it says.
 */
export class TwilioChannel extends Channel {
  readonly provider = 'twilio';
  readonly batchSize = 100;
  readonly isAskable = true;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #authorization: string;

  constructor(private readonly access: TwilioAccess) {
    super();
    this.#pool = new Pool(access.apiUrl, {
      connections: 16,
      headersTimeout: twilioAnswerMs,
      bodyTimeout: twilioAnswerMs,
      connect: { timeout: 3_000 },
    });
    this.#path = `/2010-04-01/Accounts/${access.accountSid}/Messages.json`;
    this.#authorization = `Basic ${Buffer.from(`${access.accountSid}:${access.authToken}`).toString('base64')}`;
  }

  async send(message: OutgoingMessage): Promise<Outcome> {
    const { from, publicUrl } = this.access;
    const callback = `${publicUrl}/api/callbacks/twilio/${message.branchId}/${message.id}`;
    const form = new URLSearchParams({ To: message.to, From: from, Body: message.text, StatusCallback: callback });
    try {
      const { status, body, retryAfter } = await this.#ask('POST', this.#path, form.toString());
      return outcomeOf(status, body, retryAfter);
    } catch (error) {
      const reason = codeOf(error);
      return neverSent.has(reason) ? { kind: 'later', reason } : { kind: 'unknown', reason };
    }
  }

  async find({ to, text, claimedAt }: LostMessage): Promise<Finding> {
    const query = new URLSearchParams({ To: to, PageSize: String(listed) });
    const claimedMs = Date.parse(claimedAt);
    try {
      const { status, body } = await this.#ask('GET', `${this.#path}?${query.toString()}`);
      const answer = status === 200 ? Listed.safeParse(body) : undefined;
      if (!answer?.success) return { kind: 'silent' };
      const candidates = answer.data.messages
        .filter((one) => one.body === text && Date.parse(one.date_created ?? claimedAt) >= claimedMs - clockSkewMs)
        .map(({ sid, status: state }) => ({ providerId: sid, report: reportOf(state) }));
      if (candidates.length > 0) return { kind: 'found', candidates };
      return Date.now() - claimedMs < (this.access.absentAfterMs ?? believedAbsentAfterMs)
        ? { kind: 'silent' }
        : { kind: 'absent' };
    } catch {
      return { kind: 'silent' };
    }
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #ask(method: 'GET' | 'POST', path: string, form?: string) {
    const headers = {
      authorization: this.#authorization,
      ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const answer = await this.#pool.request({ method, path, headers, body: form });
    const text = await answer.body.text();
    const retryAfter = Number(answer.headers['retry-after'] ?? NaN);
    return { status: answer.statusCode, body: parsed(text), retryAfter };
  }
}

function outcomeOf(status: number, body: unknown, retryAfter: number): Outcome {
  const created = Created.safeParse(body);
  if (status === 201 && created.success) return { kind: 'sent', providerId: created.data.sid };
  if (status === 429) {
    return { kind: 'later', reason: 'too-many', ...(Number.isFinite(retryAfter) && { afterSeconds: retryAfter }) };
  }
  if (status >= 400 && status < 500)
    return { kind: 'refused', reason: `${Refusal.safeParse(body).data?.code ?? status}` };
  return { kind: 'unknown', reason: `${status}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'network';
}
