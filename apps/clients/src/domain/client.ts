import type { Temporal } from '@anteroom/kernel';
import { searchKeyOf } from './search-key.rules';

/** On which channel a person wants to be written to first: `any`, what the branch tries first; `none`, not at all. */
export type PreferredChannel = 'any' | 'sms' | 'email' | 'none';

/** Who a client is, and how this person is reached. */
export interface ContactFacts {
  readonly name: string;
  /** E.164, or null where nobody gave one. */
  readonly phone: string | null;
  readonly email: string | null;
  /** BCP 47; null: written to in the branch's language. */
  readonly language: string | null;
  readonly preferredChannel: PreferredChannel;
}

/** A person who pays and owns the card, known in one branch. */
export class Client implements ContactFacts {
  readonly version: number = 1;
  readonly email: string | null = null;
  readonly language: string | null = null;
  readonly preferredChannel: PreferredChannel = 'any';

  private constructor(
    readonly id: string,
    readonly branchId: string,
    readonly name: string,
    readonly phone: string | null,
    readonly searchKey: string,
    readonly createdAt: Temporal.Instant,
  ) {}

  static register(facts: {
    id: string;
    branchId: string;
    name: string;
    phone: string | null;
    email?: string | null;
    now: Temporal.Instant;
  }): Client {
    const name = facts.name.trim();
    const { id, branchId, phone, email = null, now } = facts;
    return Object.assign(new Client(id, branchId, name, phone, searchKeyOf(name), now), { email });
  }

  /** Takes the facts that are named, and leaves the others. Returns whether anything is different now. */
  edit(facts: Partial<ContactFacts>): boolean {
    const next: ContactFacts = {
      name: facts.name?.trim() ?? this.name,
      phone: facts.phone === undefined ? this.phone : facts.phone,
      email: facts.email === undefined ? this.email : facts.email,
      language: facts.language === undefined ? this.language : canonicalLanguage(facts.language),
      preferredChannel: facts.preferredChannel ?? this.preferredChannel,
    };
    if (isSame(contactOf(this), next)) return false;
    Object.assign(this, { ...next, searchKey: searchKeyOf(next.name), version: this.version + 1 });
    return true;
  }
}

/** The facts by themselves, without what the card is besides. */
export function contactOf({ name, phone, email, language, preferredChannel }: ContactFacts): ContactFacts {
  return { name, phone, email, language, preferredChannel };
}

/** `pt-br` is `pt-BR`: a language is kept in one spelling, whoever typed it. */
const canonicalLanguage = (tag: string | null): string | null =>
  tag === null ? null : Intl.getCanonicalLocales(tag).join();

const isSame = (a: ContactFacts, b: ContactFacts): boolean =>
  a.name === b.name &&
  a.phone === b.phone &&
  a.email === b.email &&
  a.language === b.language &&
  a.preferredChannel === b.preferredChannel;
