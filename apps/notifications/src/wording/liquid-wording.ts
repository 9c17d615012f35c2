import { DomainError } from '@anteroom/kernel';
import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Liquid, type Template } from 'liquidjs';
import { SegmentedMessage } from 'sms-segments-calculator';
import { type CalendarEvent, type SmsLength, Wording, type Words } from '../application/templates/wording';
import { htmlOf } from './html';

const longestMs = 200;
const longestTemplate = 6_000;
const keptTemplates = 500;

/** Templates in Liquid, closed in: no files, no properties but the given ones, little time and memory. */
const liquid = new Liquid({
  templates: {},
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  relativeReference: false,
  timezoneOffset: 0,
  parseLimit: longestTemplate,
  renderLimit: longestMs,
  memoryLimit: 100_000,
});

/** Liquid for the words, iCalendar for calendars, and the counting of SMS as phones do it. */
export class LiquidWording extends Wording {
  readonly #parsed = new Map<string, Template[]>();

  check({ subject, text }: Words, names: readonly string[]): void {
    for (const [path, part] of [
      ['subject', subject],
      ['text', text],
    ] as const) {
      if (part !== null) checkPart(part, path, names);
    }
  }

  write({ subject, text }: Words, facts: Readonly<Record<string, unknown>>): Words {
    return { subject: subject === null ? null : this.#render(subject, facts), text: this.#render(text, facts) };
  }

  htmlOf(text: string): string {
    return htmlOf(text);
  }

  lengthOf(text: string): SmsLength {
    const message = new SegmentedMessage(text, 'auto');
    return {
      characters: message.numberOfCharacters,
      segments: message.segmentsCount,
      encoding: message.encodingName,
      costly: message.encodingName === 'UCS-2' ? [...new Set(message.getNonGsmCharacters())] : [],
    };
  }

  calendarOf(
    events: readonly CalendarEvent[],
    { method, organizer, attendee }: { method: 'REQUEST' | 'CANCEL'; organizer: string; attendee: string },
  ): string {
    const calendar = ical({ prodId: { company: 'Anteroom', product: 'Anteroom' } });
    calendar.method(method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
    for (const event of events) {
      calendar.createEvent({
        id: `${event.id}@anteroom`,
        sequence: event.sequence,
        start: new Date(event.start.epochMilliseconds),
        end: new Date(event.end.epochMilliseconds),
        summary: event.summary,
        location: event.location,
        status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: { name: organizer, email: 'no-reply@anteroom.invalid' },
        attendees: [{ email: attendee, rsvp: false, role: ICalAttendeeRole.REQ }],
      });
    }
    return calendar.toString();
  }

  #render(template: string, facts: Readonly<Record<string, unknown>>): string {
    let parsed = this.#parsed.get(template);
    if (!parsed) {
      if (this.#parsed.size >= keptTemplates) this.#parsed.clear();
      parsed = liquid.parse(template);
      this.#parsed.set(template, parsed);
    }
    return String(liquid.renderSync(parsed, facts));
  }
}

function checkPart(part: string, path: 'subject' | 'text', known: readonly string[]): void {
  const unknown = namesIn(part, path).filter((name) => !known.includes(name));
  const [first] = unknown;
  if (first === undefined) return;
  const sentence = `“${first}” is not known in this template; it may use ${known.join(', ')}.`;
  throw new DomainError('template-variable-unknown', sentence, { variable: first, unknown, known, path });
}

function namesIn(part: string, path: string): string[] {
  try {
    const parsed = liquid.parse(part);
    return liquid.globalVariablesSync(parsed);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'not readable';
    const sentence = `The template cannot be read: ${message}.`;
    throw new DomainError('invalid', sentence, { fields: [{ path, message: sentence }] });
  }
}
