import type { Ended } from '../application/answers/visit-links';
import type { LanguageName } from '../domain/language.rules';

export interface VisitWords {
  readonly question: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly anotherTime: string;
  /** `{phone}` stands for the branch's number. */
  readonly orCall: string;
  readonly confirmed: string;
  readonly cancelled: string;
  readonly ended: Readonly<Record<Ended, string>>;
  readonly call: string;
}

export const visitWords: Readonly<Record<LanguageName, VisitWords>> = {
  en: {
    question: 'Will you come?',
    confirm: 'I will come',
    cancel: 'Cancel the appointment',
    anotherTime: 'Another time',
    orCall: 'Or call us: {phone}',
    confirmed: 'Thank you. We expect you.',
    cancelled: 'The appointment is cancelled. Thank you for telling us.',
    ended: {
      unknown: 'This link is not valid.',
      used: 'You have answered already. Each link can be used once.',
      over: 'This link is no longer valid: the time of the appointment has come.',
      changed: 'This link is no longer valid: the appointment was changed after the message was sent.',
      moving: 'You have chosen another time. We are moving your appointment and write to you when it is done.',
    },
    call: 'Call us: {phone}',
  },
  de: {
    question: 'Kommen Sie?',
    confirm: 'Ich komme',
    cancel: 'Termin absagen',
    anotherTime: 'Andere Zeit',
    orCall: 'Oder rufen Sie uns an: {phone}',
    confirmed: 'Vielen Dank. Wir erwarten Sie.',
    cancelled: 'Der Termin ist abgesagt. Danke, dass Sie Bescheid gegeben haben.',
    ended: {
      unknown: 'Dieser Link ist nicht gültig.',
      used: 'Sie haben schon geantwortet. Jeder Link gilt einmal.',
      over: 'Dieser Link gilt nicht mehr: Die Zeit des Termins ist gekommen.',
      changed: 'Dieser Link gilt nicht mehr: Der Termin wurde nach der Nachricht geändert.',
      moving:
        'Sie haben eine andere Zeit gewählt. Wir verlegen Ihren Termin und schreiben Ihnen, wenn es geschehen ist.',
    },
    call: 'Rufen Sie uns an: {phone}',
  },
  ru: {
    question: 'Вы придёте?',
    confirm: 'Я приду',
    cancel: 'Отменить визит',
    anotherTime: 'Другое время',
    orCall: 'Или позвоните нам: {phone}',
    confirmed: 'Спасибо. Мы вас ждём.',
    cancelled: 'Визит отменён. Спасибо, что сообщили.',
    ended: {
      unknown: 'Эта ссылка недействительна.',
      used: 'Вы уже ответили. Каждая ссылка действует один раз.',
      over: 'Ссылка больше не действует: время визита наступило.',
      changed: 'Ссылка больше не действует: визит изменили после отправки сообщения.',
      moving: 'Вы выбрали другое время. Мы переносим визит и напишем вам, когда это будет сделано.',
    },
    call: 'Позвоните нам: {phone}',
  },
};
