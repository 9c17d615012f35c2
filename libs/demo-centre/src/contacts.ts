import { branches } from './branches';
import { Dice, seedOf } from './dice';

/** How a demo client is reached besides the phone. */
export interface ContactFacts {
  /** Of a domain that belongs to nobody (RFC 2606). */
  readonly email: string | null;
  /** BCP 47; null: the branch's language. */
  readonly language: string | null;
  readonly preferredChannel: 'any' | 'sms' | 'email' | 'none';
}

interface Named {
  readonly firstName: string;
  readonly lastName: string;
  /** Of the language the name comes from, as Faker writes it: `pt_PT`. */
  readonly locale: string;
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A name as it stands in an address; nothing is left of other alphabets. */
const addressPart = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^a-z]+/g, '');

function emailOf({ firstName, lastName }: Named, dice: Dice): string {
  const words = [addressPart(firstName), addressPart(lastName)].filter((word) => word !== '');
  const name = words.length > 0 ? words.join(dice.pick(['.', '.', '_', ''])) : `post${dice.int(100, 9_999)}`;
  const number = words.length > 0 && dice.chance(45) ? String(dice.int(1, 99)) : '';
  return `${name}${number}@${dice.pick(['example.org', 'example.net'])}`;
}

/**
 * The contact facts of one client of a branch after the other, in a mix as a centre has it: four of five gave an e-mail,
 * some of those whose name comes from another language want to be written to in that, few have a wish for the channel.
 */
export function contactsOf(branch: 0 | 1): (named: Named) => ContactFacts {
  const dice = new Dice(seedOf(`contacts of ${branches[branch].name}`));
  const spoken = branches[branch].language.split('-')[0];
  return (named) => {
    const email = dice.chance(80) ? emailOf(named, dice) : null;
    const own = named.locale.split('_')[0] ?? 'en';
    const language = own !== spoken && dice.chance(35) ? own : null;
    const wish = dice.int(1, 100);
    if (wish <= 5) return { email, language, preferredChannel: 'none' };
    if (wish <= 20) return { email, language, preferredChannel: 'sms' };
    return { email, language, preferredChannel: wish <= 38 && email ? 'email' : 'any' };
  };
}
