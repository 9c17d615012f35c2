import type { AskedVisit } from '../application/answers/visit-links';
import type { LanguageName } from '../domain/language.rules';
import { languageFor } from '../domain/language.rules';
import { dateWords, timeWords } from '../domain/visit-facts.rules';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** Legible on a small phone in the sun, in both themes, without script. */
const style = `
:root{color-scheme:light dark;--ink:#12211e;--ink2:#3e4f4b;--surface:#fff;--bg:#eff2f0;--accent:#0b5e56;--on:#fff;--line:#82908c}
@media(prefers-color-scheme:dark){:root{--ink:#e8f0ed;--ink2:#b4c3bf;--surface:#141f1d;--bg:#0b1211;--accent:#5cc9b8;--on:#04211d;--line:#6e807b}}
*{box-sizing:border-box}body{margin:0;min-block-size:100vh;background:var(--bg);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
main{max-inline-size:30rem;margin:0 auto;padding:2rem 1.25rem}.card{background:var(--surface);border-radius:16px;padding:1.5rem}
h1{font-size:1.15rem;margin:0 0 1rem;color:var(--ink2);font-weight:600}.when{margin:0 0 .75rem;font-size:1.25rem;font-weight:650}
h2{font-size:1.0625rem;margin:1.5rem 0 .5rem;font-weight:650}.question{font-size:1.25rem;margin:0 0 .75rem}
ul{list-style:none;margin:0 0 1.5rem;padding:0}li{padding-block:.25rem}form{display:grid;gap:.75rem}p{margin:0 0 1rem}
button{min-block-size:52px;padding:.5rem .75rem;border-radius:10px;font:inherit;font-weight:650;border:1.5px solid var(--line);background:transparent;color:var(--ink);cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on)}:focus-visible{outline:3px solid #1558d6;outline-offset:2px}
.times{grid-template-columns:repeat(auto-fill,minmax(4.75rem,1fr));gap:.5rem}.times.named{grid-template-columns:1fr}.named button{text-align:start}.named span{font-weight:400}
dl{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1rem;margin:0 0 1.5rem}dt{color:var(--ink2)}dd{margin:0;font-weight:650}
.note{border-inline-start:4px solid var(--accent);padding-inline-start:.75rem}a{color:inherit}.other{margin-block:1.25rem 0;color:var(--ink2)}.back{display:inline-block;padding-block:.75rem}
@media(prefers-color-scheme:dark){:focus-visible{outline-color:#8ab4ff}}`;

interface Page {
  readonly language: LanguageName;
  readonly title: string;
  readonly content: string;
  /** The page looks again by itself. */
  readonly refresh?: { readonly seconds: number; readonly url: string };
}

/** The referrer is for this origin only: browsers name the origin of a form only where they may name the page. */
export function pageOf({ language, title, content, refresh }: Page): string {
  const again = refresh ? `<meta http-equiv="refresh" content="${refresh.seconds};url=${escaped(refresh.url)}">` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="same-origin">${again}<title>${escaped(title)}</title><style>${style}</style></head><body><main><div class="card"><h1>${escaped(title)}</h1>${content}</div></main></body></html>`;
}

/** A sentence in which `{phone}` stands for the number; nothing where the branch has none. */
export function phoneLine(sentence: string, phone: string | null): string {
  if (phone === null) return '';
  const link = `<a href="tel:${escaped(phone.replace(/[^+\d]/g, ''))}">${escaped(phone)}</a>`;
  return `<p class="other">${escaped(sentence).replace('{phone}', link)}</p>`;
}

/** Whose clock and whose words. */
export function placeOf({ branch, language }: Pick<AskedVisit, 'branch' | 'language'>) {
  return { timeZone: branch.timeZone, locale: languageFor(language, branch.language).locale };
}

export function appointmentsOf({ branch, language, appointments }: AskedVisit): string {
  const place = placeOf({ branch, language });
  const [first] = appointments;
  const date = first ? `<p class="when">${escaped(dateWords(first.start, place))}</p>` : '';
  const lines = appointments.map(
    (one) => `<li><strong>${escaped(timeWords(one.start, place))}</strong> ${escaped(one.teamMember)}</li>`,
  );
  return `${date}<ul>${lines.join('')}</ul>`;
}
