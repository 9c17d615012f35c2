import { Ids } from '@anteroom/platform-persistence';
import { languageFor } from '../../domain/language.rules';
import { isFarewell, isForStaff } from '../../domain/message-kinds';
import { originalOf } from '../../domain/templates/originals';
import { appointmentWords, moneyWords } from '../../domain/visit-facts.rules';
import type { Branch } from '../branches';
import type { WrittenTemplate } from '../templates/templates';
import { Wording, type Words } from '../templates/wording';
import type { OutgoingMessage } from './channel';
import type { CoveredAppointment, DueMessage, ReceiptFile, VisitLink } from './ledger';
import { VisitTokens } from './visit-token';

export interface Recipient {
  readonly name: string;
  readonly to: string;
  readonly language: string | null;
}

/** Everything a message is written from. */
export interface MessageFacts {
  readonly due: DueMessage;
  readonly branch: Branch;
  readonly recipient: Recipient;
  /** The earliest first; empty for a receipt. */
  readonly appointments: readonly CoveredAppointment[];
  readonly receipt?: ReceiptFile;
  readonly templates: readonly WrittenTemplate[];
  readonly leaseUntilMs: number;
}

export interface WrittenMessage {
  readonly message: OutgoingMessage;
  readonly link: VisitLink | undefined;
}

/** Writes a message: the branch's template in the person's language, with the facts of this moment. */
export class WriteMessage {
  constructor(
    private readonly wording: Wording,
    private readonly tokens: VisitTokens,
    private readonly ids: Ids,
  ) {}

  execute(facts: MessageFacts): WrittenMessage {
    const { due, branch, recipient, receipt } = facts;
    const link = this.#linkOf(facts);
    const words = this.wording.write(templateOf(facts), wordsOf(facts, link ? this.tokens.urlOf(link.id) : ''));
    const isMail = due.channel === 'email';
    const message: OutgoingMessage = {
      id: due.id,
      branchId: due.branchId,
      channel: due.channel,
      attempts: due.attempts + 1,
      leaseUntilMs: facts.leaseUntilMs,
      to: recipient.to,
      recipientName: recipient.name,
      fromName: branch.name,
      subject: isMail ? words.subject : null,
      text: words.text,
      html: isMail ? this.wording.htmlOf(words.text) : null,
      calendar: isMail ? this.#calendarOf(facts) : null,
      file: receipt ? { name: `${receipt.receiptNumber}.pdf`, content: receipt.pdf } : null,
    };
    return { message, link };
  }

  #linkOf({ due, appointments, branch, recipient }: MessageFacts): VisitLink | undefined {
    const last = appointments.at(-1);
    if (!last || isForStaff(due.kind) || isFarewell(due.kind)) return undefined;
    return {
      id: this.ids.next(),
      branchId: due.branchId,
      notificationId: due.id,
      language: languageFor(recipient.language, branch.language).language,
      asked: appointments.map(({ id, start }) => ({ appointmentId: id, start: start.toString() })),
      expiresAt: last.start,
    };
  }

  #calendarOf({ due, appointments, branch, recipient }: MessageFacts): OutgoingMessage['calendar'] {
    if (appointments.length === 0) return null;
    const method = isFarewell(due.kind) ? ('CANCEL' as const) : ('REQUEST' as const);
    const events = appointments.map(({ id, wordingVersion, start, end, services, teamMember }) => ({
      id,
      sequence: wordingVersion,
      start,
      end,
      summary: `${services.join(', ') || branch.name}, ${teamMember}`,
      location: branch.name,
    }));
    const attendee = recipient.to;
    return { method, content: this.wording.calendarOf(events, { method, organizer: branch.name, attendee }) };
  }
}

/** @throws Error when the kind does not take the channel, which no plan may contain */
function templateOf({ due, branch, recipient, templates }: MessageFacts): Words {
  const { kind, channel } = due;
  const { language } = languageFor(recipient.language, branch.language);
  const own = templates.find(
    (one) => one.branchId === branch.id && one.kind === kind && one.channel === channel && one.language === language,
  );
  const words = own ?? originalOf(kind, channel, language);
  if (!words) throw new Error(`There is no template for ${kind} on ${channel}.`);
  return words;
}

function wordsOf(facts: MessageFacts, link: string) {
  const { branch, recipient } = facts;
  const { locale } = languageFor(recipient.language, branch.language);
  return {
    branchName: branch.name,
    branchPhone: branch.settings.phone ?? '',
    staffName: recipient.name,
    link,
    ...(facts.receipt ? receiptWords(facts.receipt, locale) : visitWords(facts, locale)),
  };
}

function receiptWords({ clientName, receiptNumber, total }: ReceiptFile, locale: string) {
  return { clientName, receiptNumber, total: moneyWords(total, locale) };
}

function visitWords({ due, branch, appointments }: MessageFacts, locale: string) {
  const place = { timeZone: branch.timeZone, locale };
  const words = appointments.map((one) => appointmentWords(one, place));
  const lines = words.map(({ time, services, teamMember }) =>
    services === '' ? `${time}, ${teamMember}` : `${time} ${services}, ${teamMember}`,
  );
  return {
    ...words[0],
    clientName: appointments[0]?.clientName ?? '',
    appointments: lines.join(due.channel === 'sms' ? '; ' : '\n'),
  };
}
