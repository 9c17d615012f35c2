import { DomainError } from '@anteroom/kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Twilio's signature of a request: the whole address it called, then each form field's name and value in the order of
 * the names, HMAC-SHA1 with the account's token, in base64 (Twilio, “Webhooks security”, X-Twilio-Signature).
 */
export function twilioSignature(token: string, url: string, fields: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(fields).sort();
  const signed = names.reduce((text, name) => `${text}${name}${String(fields[name])}`, url);
  return createHmac('sha1', token).update(signed, 'utf8').digest('base64');
}

/** Checks that a request comes from Twilio. */
export class TwilioSignatures {
  /** @param token undefined where Twilio is not set up: nothing is believed then */
  constructor(
    private readonly token: string | undefined,
    private readonly publicUrl: string,
  ) {}

  /** @throws DomainError `callback-forged` */
  require(path: string, fields: Readonly<Record<string, unknown>>, given: unknown): void {
    if (this.token !== undefined && typeof given === 'string') {
      const expected = Buffer.from(twilioSignature(this.token, `${this.publicUrl}/api${path}`, fields));
      const actual = Buffer.from(given);
      if (actual.length === expected.length && timingSafeEqual(actual, expected)) return;
    }
    throw new DomainError('callback-forged', 'This call is not signed by Twilio for this installation.');
  }
}
