import { Injectable, computed, inject } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import { SessionStore } from '../../../shared/session/session-store';

/** The languages that are offered for writing to a client, BCP 47; another one stays where the card has it already. */
const offered = [
  ...['ar', 'bg', 'bs', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'it'],
  ...['ja', 'ko', 'lt', 'lv', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh'],
];

export interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

/** Languages by name, in the language of the branch on screen. */
@Injectable({ providedIn: 'root' })
export class Languages {
  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly names = computed(() => new Intl.DisplayNames(this.formats.language(), { type: 'language' }));

  /** The language in which the branch writes where a client has no wish. */
  readonly ofBranch = computed(() => this.nameOf(this.session.branch()?.language.split('-')[0] ?? 'en'));

  nameOf(tag: string): string {
    return this.names().of(tag) ?? tag;
  }

  /** In the order of their names, with the one the card has. */
  listWith(tag: string): readonly NamedLanguage[] {
    const tags = tag === '' || offered.includes(tag) ? offered : [...offered, tag];
    const order = new Intl.Collator(this.formats.language());
    return tags.map((one) => ({ tag: one, name: this.nameOf(one) })).sort((a, b) => order.compare(a.name, b.name));
  }
}
