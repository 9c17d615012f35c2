import type { AskedVisit, Ended } from '../application/answers/visit-links';
import type { TappedAnswer } from '../domain/answer';
import type { LanguageName } from '../domain/language.rules';
import { appointmentsOf, escaped, pageOf, phoneLine } from './page';
import type { VisitPaths } from './visit-paths';
import { visitWords } from './visit-words';

/** What the client is asked about, and the answers; forms, so that opening the page answers nothing. */
export function questionPage(visit: AskedVisit, paths: VisitPaths): string {
  const words = visitWords[visit.language];
  const { branch, language } = visit;
  const another =
    visit.appointments.length === 1
      ? `<button type="submit" formaction="${paths.times}" name="span" value="first">${escaped(words.anotherTime)}</button>`
      : '';
  const content = `${appointmentsOf(visit)}<form method="post" action="${paths.question}"><p>${escaped(words.question)}</p><button class="main" type="submit" name="answer" value="confirm">${escaped(words.confirm)}</button>${another}<button type="submit" name="answer" value="cancel">${escaped(words.cancel)}</button></form>${phoneLine(words.orCall, branch.settings.phone)}`;
  return pageOf({ language, title: branch.name, content });
}

export function answeredPage(visit: AskedVisit, answer: TappedAnswer): string {
  const words = visitWords[visit.language];
  const { branch, language } = visit;
  const sentence = answer === 'confirm' ? words.confirmed : words.cancelled;
  const content = `${appointmentsOf(visit)}<p role="status">${escaped(sentence)}</p>${phoneLine(words.call, branch.settings.phone)}`;
  return pageOf({ language, title: branch.name, content });
}

export interface EndedFacts {
  readonly why: Ended;
  readonly language?: LanguageName;
  readonly phone?: string | null;
  readonly branchName?: string;
}

export function endedPage({ why, language = 'en', phone = null, branchName = 'Anteroom' }: EndedFacts): string {
  const words = visitWords[language];
  const content = `<p>${escaped(words.ended[why])}</p>${phoneLine(words.call, phone)}`;
  return pageOf({ language, title: branchName, content });
}
