import type { LanguageName } from '../domain/language.rules';
import type { OfferReason, UnmovableReason } from '../domain/time-offer';

export interface TimesWords {
  readonly looking: string;
  readonly lookingLong: string;
  readonly choose: string;
  /** `{zone}` stands for the name of the time zone. */
  readonly zone: string;
  /** `{name}` stands for the team member of the appointment. */
  readonly others: string;
  readonly none: string;
  readonly reasons: Readonly<Record<Exclude<OfferReason, 'asked'>, string>>;
  readonly later: string;
  readonly back: string;
  readonly again: string;
  readonly moveQuestion: string;
  readonly from: string;
  readonly to: string;
  readonly move: string;
  readonly keep: string;
  readonly moving: string;
  readonly movingLong: string;
  readonly moved: string;
  readonly unmovable: Readonly<Record<UnmovableReason, string>>;
}

export const timesWords: Readonly<Record<LanguageName, TimesWords>> = {
  en: {
    looking: 'Looking for free times…',
    lookingLong: 'This takes longer than usual. We go on looking; you may also ask us on the phone.',
    choose: 'Which time suits you?',
    zone: 'Times are local: {zone}.',
    others: '{name} has no free time in these two weeks. These are with colleagues who do the same.',
    none: 'Nothing is free in these two weeks.',
    reasons: {
      old: 'The list was some minutes old, so we looked again. These times are free now.',
      taken: 'Sorry, this time has just gone. Your appointment stays where it was. These times are free now.',
      changed: 'Your appointment was changed a moment ago. Please look again: these times are free now.',
    },
    later: 'Later times',
    back: 'Back to the appointment',
    again: 'Look again',
    moveQuestion: 'Move your appointment?',
    from: 'From',
    to: 'To',
    move: 'Move it',
    keep: 'Choose another time',
    moving: 'Moving your appointment…',
    movingLong:
      'This takes longer than usual. You need not do anything: we write to you as soon as it has moved. You may also ask us on the phone.',
    moved: 'Done. Your appointment has moved, and we expect you.',
    unmovable: {
      over: 'The time of the appointment has come, so it cannot be moved here. Please call us.',
      status: 'This appointment cannot be moved any more. Please call us.',
      paid: 'Something was paid for this appointment already, so we have to move it for you. Please call us.',
      company: 'Several appointments belong together here, so we have to move them for you. Please call us.',
      gone: 'This appointment is not in our calendar any more. Please call us.',
    },
  },
  de: {
    looking: 'Freie Zeiten werden gesucht …',
    lookingLong: 'Es dauert länger als sonst. Wir suchen weiter; Sie können uns auch anrufen.',
    choose: 'Welche Zeit passt Ihnen?',
    zone: 'Alle Zeiten sind Ortszeit: {zone}.',
    others: '{name} hat in diesen zwei Wochen keine freie Zeit. Diese Zeiten sind bei Kollegen, die dasselbe machen.',
    none: 'In diesen zwei Wochen ist nichts frei.',
    reasons: {
      old: 'Die Liste war einige Minuten alt, deshalb haben wir neu gesucht. Diese Zeiten sind jetzt frei.',
      taken:
        'Leider wurde diese Zeit gerade vergeben. Ihr Termin bleibt, wie er war. Diese Zeiten sind jetzt noch frei.',
      changed: 'Ihr Termin wurde eben geändert. Bitte sehen Sie noch einmal nach: Diese Zeiten sind jetzt frei.',
    },
    later: 'Spätere Zeiten',
    back: 'Zurück zum Termin',
    again: 'Noch einmal suchen',
    moveQuestion: 'Termin verlegen?',
    from: 'Von',
    to: 'Auf',
    move: 'Verlegen',
    keep: 'Andere Zeit wählen',
    moving: 'Ihr Termin wird verlegt …',
    movingLong:
      'Es dauert länger als sonst. Sie müssen nichts tun: Wir schreiben Ihnen, sobald der Termin verlegt ist. Sie können uns auch anrufen.',
    moved: 'Erledigt. Ihr Termin ist verlegt, wir erwarten Sie.',
    unmovable: {
      over: 'Die Zeit des Termins ist gekommen, er lässt sich hier nicht mehr verlegen. Bitte rufen Sie uns an.',
      status: 'Dieser Termin lässt sich nicht mehr verlegen. Bitte rufen Sie uns an.',
      paid: 'Für diesen Termin wurde schon etwas bezahlt, deshalb verlegen wir ihn für Sie. Bitte rufen Sie uns an.',
      company: 'Hier gehören mehrere Termine zusammen, deshalb verlegen wir sie für Sie. Bitte rufen Sie uns an.',
      gone: 'Dieser Termin steht nicht mehr in unserem Kalender. Bitte rufen Sie uns an.',
    },
  },
  ru: {
    looking: 'Ищем свободное время…',
    lookingLong: 'Поиск идёт дольше обычного. Мы продолжаем искать; можно и позвонить нам.',
    choose: 'Какое время вам удобно?',
    zone: 'Время местное: {zone}.',
    others: '{name}: в эти две недели свободного времени нет. Вот время у коллег, которые делают то же самое.',
    none: 'В эти две недели свободного времени нет.',
    reasons: {
      old: 'Список был составлен несколько минут назад, и мы посмотрели ещё раз. Сейчас свободно:',
      taken: 'К сожалению, это время только что заняли. Ваш визит остаётся как был. Сейчас свободно:',
      changed: 'Ваш визит только что изменили. Посмотрите, пожалуйста, ещё раз. Сейчас свободно:',
    },
    later: 'Позже',
    back: 'Назад к визиту',
    again: 'Искать ещё раз',
    moveQuestion: 'Перенести визит?',
    from: 'С',
    to: 'На',
    move: 'Перенести',
    keep: 'Выбрать другое время',
    moving: 'Переносим ваш визит…',
    movingLong:
      'Это занимает больше времени, чем обычно. Ничего делать не нужно: мы напишем вам, как только визит будет перенесён. Можно и позвонить нам.',
    moved: 'Готово. Визит перенесён, мы вас ждём.',
    unmovable: {
      over: 'Время визита наступило, здесь его уже не перенести. Пожалуйста, позвоните нам.',
      status: 'Этот визит уже нельзя перенести. Пожалуйста, позвоните нам.',
      paid: 'За этот визит уже внесена оплата, поэтому перенести его можем только мы. Пожалуйста, позвоните нам.',
      company: 'Здесь несколько связанных визитов, поэтому перенести их можем только мы. Пожалуйста, позвоните нам.',
      gone: 'Этого визита больше нет в нашем календаре. Пожалуйста, позвоните нам.',
    },
  },
};
