import type { Temporal } from '@anteroom/kernel';

export interface Words {
  /** Null for an SMS. */
  readonly subject: string | null;
  readonly text: string;
}

export interface CalendarEvent {
  /** Stays the same for all that is ever sent about it. */
  readonly id: string;
  /** Rises with every change (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly summary: string;
  readonly location: string;
}

export interface SmsLength {
  readonly characters: number;
  readonly segments: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly costly: string[];
}

/** How templates become words, and words become what a channel carries. */
export abstract class Wording {
  /** @throws DomainError `template-variable-unknown` with the names that exist; `invalid` when it is no template */
  abstract check(words: Words, names: readonly string[]): void;
  /** @throws Error when the template was never checked and is none */
  abstract write(template: Words, facts: Readonly<Record<string, unknown>>): Words;
  /** The same text for mail programs that show HTML. */
  abstract htmlOf(text: string): string;
  abstract lengthOf(text: string): SmsLength;
  /** An iCalendar file (RFC 5545, RFC 5546). */
  abstract calendarOf(
    events: readonly CalendarEvent[],
    facts: { method: 'REQUEST' | 'CANCEL'; organizer: string; attendee: string },
  ): string;
}
