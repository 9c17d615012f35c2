import type { AskedVisit } from '../application/answers/visit-links';
import type { LanguageName } from '../domain/language.rules';
import { languageFor } from '../domain/language.rules';
import { dateWords, timeWords } from '../domain/visit-facts.rules';
import { visitWords } from './visit-words';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** Legible on a small phone in the sun, in both themes, without script. */
const style = `
:root{color-scheme:light dark;--ink:#12211e;--ink2:#3e4f4b;--surface:#fff;--bg:#eff2f0;--accent:#0b5e56;--on:#fff;--line:#82908c}
@media(prefers-color-scheme:dark){:root{--ink:#e8f0ed;--ink2:#b4c3bf;--surface:#141f1d;--bg:#0b1211;--accent:#5cc9b8;--on:#04211d;--line:#6e807b}}
*{box-sizing:border-box}body{margin:0;min-block-size:100vh;background:var(--bg);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
main{max-inline-size:30rem;margin:0 auto;padding:2rem 1.25rem}.card{background:var(--surface);border-radius:16px;padding:1.5rem}
h1{font-size:1.15rem;margin:0 0 1rem;color:var(--ink2);font-weight:600}.when{margin:0 0 .75rem;font-size:1.25rem;font-weight:650}
ul{list-style:none;margin:0 0 1.5rem;padding:0}li{padding-block:.25rem}form{display:grid;gap:.75rem}p{margin:0 0 1rem}
button{min-block-size:52px;border-radius:10px;font:inherit;font-weight:650;border:1.5px solid var(--line);background:transparent;color:var(--ink);cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on)}:focus-visible{outline:3px solid #1558d6;outline-offset:2px}
a{color:inherit}.other{margin-block-start:1.25rem;color:var(--ink2)}`;

interface Page {
  readonly language: LanguageName;
  readonly title: string;
  readonly content: string;
}

/** The referrer is for this origin only: browsers name the origin of a form only where they may name the page. */
function pageOf({ language, title, content }: Page): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="same-origin"><title>${escaped(title)}</title><style>${style}</style></head><body><main><div class="card"><h1>${escaped(title)}</h1>${content}</div></main></body></html>`;
}

function phoneLine(sentence: string, phone: string | null): string {
  if (phone === null) return '';
  const link = `<a href="tel:${escaped(phone.replace(/[^+\d]/g, ''))}">${escaped(phone)}</a>`;
  return `<p class="other">${escaped(sentence).replace('{phone}', link)}</p>`;
}

function appointmentsOf({ branch, language, appointments }: AskedVisit): string {
  const { locale } = languageFor(language, branch.language);
  const place = { timeZone: branch.timeZone, locale };
  const [first] = appointments;
  const date = first ? `<p class="when">${escaped(dateWords(first.start, place))}</p>` : '';
  const lines = appointments.map(
    (one) => `<li><strong>${escaped(timeWords(one.start, place))}</strong> ${escaped(one.teamMember)}</li>`,
  );
  return `${date}<ul>${lines.join('')}</ul>`;
}

/** What the client is asked about, and the two answers; a form, so that opening the page answers nothing. */
export function questionPage(visit: AskedVisit): string {
  const words = visitWords[visit.language];
  const { branch, language } = visit;
  const content = `${appointmentsOf(visit)}<form method="post"><p>${escaped(words.question)}</p><button class="main" type="submit" name="answer" value="confirm">${escaped(words.confirm)}</button><button type="submit" name="answer" value="cancel">${escaped(words.cancel)}</button></form>${phoneLine(words.otherTime, branch.settings.phone)}`;
  return pageOf({ language, title: branch.name, content });
}

export function answeredPage(visit: AskedVisit, answer: 'confirm' | 'cancel'): string {
  const words = visitWords[visit.language];
  const { branch, language } = visit;
  const sentence = answer === 'confirm' ? words.confirmed : words.cancelled;
  const content = `${appointmentsOf(visit)}<p role="status">${escaped(sentence)}</p>${phoneLine(words.call, branch.settings.phone)}`;
  return pageOf({ language, title: branch.name, content });
}

export interface EndedFacts {
  readonly why: 'unknown' | 'used' | 'over' | 'changed';
  readonly language?: LanguageName;
  readonly phone?: string | null;
  readonly branchName?: string;
}

export function endedPage({ why, language = 'en', phone = null, branchName = 'Anteroom' }: EndedFacts): string {
  const words = visitWords[language];
  const content = `<p>${escaped(words.ended[why])}</p>${phoneLine(words.call, phone)}`;
  return pageOf({ language, title: branchName, content });
}
