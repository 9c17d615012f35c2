import type { Temporal } from '@anteroom/kernel';
import type { TimesView } from '../application/answers/read-times';
import type { AskedVisit } from '../application/answers/visit-links';
import type { OfferedTime, TimeOffer } from '../domain/time-offer';
import { dateWords, timeWords, zoneWords } from '../domain/visit-facts.rules';
import { appointmentsOf, escaped, pageOf, phoneLine, placeOf } from './page';
import { type TimesWords, timesWords } from './times-words';
import { questionPage } from './visit-page';
import type { VisitPaths } from './visit-paths';
import { visitWords } from './visit-words';

type Offered = TimeOffer & { readonly state: 'offered' };
/** What every part of the page is written with. */
interface Writing {
  readonly visit: AskedVisit;
  readonly words: TimesWords;
  readonly paths: VisitPaths;
}

/** Where the wish for another time stands. */
export function timesPage(view: TimesView, paths: VisitPaths): string {
  const { visit, offer } = view;
  if (!offer) return questionPage(visit, paths);
  const writing = { visit, paths, words: timesWords[visit.language] };
  if (offer.state === 'asked' || offer.state === 'wished') return waitingPage(view, offer.state, writing);
  const content = {
    offered: () => listOf(offer as Offered, view, writing),
    moved: () => movedTo(writing),
    unmovable: () => stays(offer, writing),
  }[offer.state]();
  return pageWith(content, writing);
}

/** The question whether to move to one of the times; the list where that one is not on it any more. */
export function timePage(view: TimesView, chosen: { offerId: string; time?: number }, paths: VisitPaths): string {
  const { visit, offer } = view;
  const isListed = offer?.state === 'offered' && offer.id === chosen.offerId && chosen.time !== undefined;
  const wish = isListed ? offer.times[chosen.time ?? 0] : undefined;
  if (!wish) return timesPage(view, paths);
  const writing = { visit, paths, words: timesWords[visit.language] };
  return pageWith(questionOf(wish, chosen, writing), writing);
}

function pageWith(content: string, { visit: { branch, language } }: Writing): string {
  const call = phoneLine(visitWords[language].call, branch.settings.phone);
  return pageOf({ language, title: branch.name, content: `${content}${call}` });
}

/** Looks again by itself; once it takes long, less often. */
function waitingPage({ pace }: TimesView, state: 'asked' | 'wished', { visit, words, paths }: Writing): string {
  const { branch, language } = visit;
  const [short, long] = state === 'asked' ? [words.looking, words.lookingLong] : [words.moving, words.movingLong];
  const isLate = pace === 'late';
  const call = isLate ? phoneLine(visitWords[language].call, branch.settings.phone) : '';
  const sentence = `<p role="status">${escaped(short)}</p>${isLate ? `<p>${escaped(long)}</p>` : ''}`;
  const refresh = { seconds: isLate ? 5 : 1, url: paths.times };
  return pageOf({ language, title: branch.name, refresh, content: `${appointmentsOf(visit)}${sentence}${call}` });
}

function listOf(offer: Offered, view: TimesView, writing: Writing): string {
  const { visit, words, paths } = writing;
  const { reason, of, times } = offer;
  const note = reason === 'asked' ? '' : `<p class="note" role="status">${escaped(words.reasons[reason])}</p>`;
  const name = visit.appointments[0]?.teamMember ?? '';
  const who = of === 'others' && times.length > 0 ? `<p>${escaped(words.others.replace('{name}', name))}</p>` : '';
  const [first] = times;
  const zone = first ? zoneOf(first.start, writing) : '';
  const choice =
    times.length === 0
      ? `<p role="status">${escaped(words.none)}</p>`
      : `${who}<h2 class="question">${escaped(words.choose)}</h2><p>${escaped(zone)}</p>${daysOf(offer, writing)}`;
  const later = view.later === 'offered' ? askForm('later', words.later, paths) : '';
  const back = `<a class="back" href="${paths.question}">${escaped(words.back)}</a>`;
  return `${note}${appointmentsOf(visit)}${choice}<div class="other">${later}${back}</div>`;
}

const zoneOf = (near: Temporal.Instant, { visit, words }: Writing): string =>
  words.zone.replace('{zone}', zoneWords(near, placeOf(visit)));

const askForm = (span: 'first' | 'later', label: string, paths: VisitPaths): string =>
  `<form method="post" action="${paths.times}"><button type="submit" name="span" value="${span}">${escaped(label)}</button></form>`;

/** A form a day, headed by the date; each button says the whole of it to who cannot see the heading. */
function daysOf({ id, of, times }: Offered, { visit, paths }: Writing): string {
  const place = placeOf(visit);
  const dates = [...new Set(times.map(({ start }) => dateWords(start, place)))];
  const numbered = times.map((time, index) => ({ time, index, date: dateWords(time.start, place) }));
  const named = of === 'others' ? ' named' : '';
  return dates
    .map((date) => {
      const ofDay = numbered.filter((one) => one.date === date);
      const buttons = ofDay.map(({ index, time }) => {
        const clock = timeWords(time.start, place);
        const name = named ? ` <span>${escaped(time.teamMember.name)}</span>` : '';
        const label = [date, clock, ...(named ? [time.teamMember.name] : [])].join(', ');
        return `<button type="submit" name="time" value="${index}" aria-label="${escaped(label)}">${escaped(clock)}${name}</button>`;
      });
      return `<h2>${escaped(date)}</h2><form class="times${named}" method="get" action="${paths.timesOf(id)}">${buttons.join('')}</form>`;
    })
    .join('');
}

function questionOf(
  wish: OfferedTime,
  { offerId, time }: { offerId: string; time?: number },
  writing: Writing,
): string {
  const { visit, words, paths } = writing;
  const [appointment] = visit.appointments;
  const place = placeOf(visit);
  const written = (start: Temporal.Instant, name: string) =>
    escaped(`${dateWords(start, place)}, ${timeWords(start, place)}, ${name}`);
  const from = appointment ? written(appointment.start, appointment.teamMember) : '';
  const zone = zoneOf(wish.start, writing);
  return `<h2 class="question">${escaped(words.moveQuestion)}</h2><dl><dt>${escaped(words.from)}</dt><dd>${from}</dd><dt>${escaped(words.to)}</dt><dd>${written(wish.start, wish.teamMember.name)}</dd></dl><p>${escaped(zone)}</p><form method="post" action="${paths.timesOf(offerId)}"><button class="main" type="submit" name="time" value="${time}">${escaped(words.move)}</button></form><a class="back" href="${paths.times}">${escaped(words.keep)}</a>`;
}

const movedTo = ({ visit, words }: Writing): string =>
  `${appointmentsOf(visit)}<p role="status">${escaped(words.moved)}</p>`;

function stays(offer: TimeOffer, { visit, words, paths }: Writing): string {
  const sentence = offer.state === 'unmovable' ? words.unmovable[offer.reason] : '';
  const back = `<a class="back" href="${paths.question}">${escaped(words.back)}</a>`;
  return `${appointmentsOf(visit)}<p role="status">${escaped(sentence)}</p>${back}`;
}
