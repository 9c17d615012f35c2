import {
  type LocaleDefinition,
  Faker,
  base,
  cs_CZ,
  de,
  en,
  es,
  fr,
  it,
  nl,
  pl,
  pt_PT,
  ro,
  ru,
  sv,
  tr,
} from '@faker-js/faker';
import { branches } from './branches';
import { type ContactFacts, contactsOf } from './contacts';
import { Dice, seedOf } from './dice';
import { demoSerialId } from './ids';

export interface DemoClient extends ContactFacts {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly name: string;
  /** E.164 */
  readonly phone: string;
}

/** How often a language's names occur among a branch's clients, in percent. */
const mixes: readonly (readonly [LocaleDefinition, number][])[] = [
  [
    [de, 46],
    [tr, 10],
    [pl, 8],
    [it, 7],
    [en, 6],
    [ru, 4],
    [fr, 4],
    [ro, 4],
    [es, 4],
    [sv, 3],
    [cs_CZ, 2],
    [nl, 2],
  ],
  [
    [en, 58],
    [es, 22],
    [it, 6],
    [pt_PT, 5],
    [fr, 3],
    [pl, 3],
    [de, 3],
  ],
];

const areaCodes = ['212', '332', '347', '516', '551', '646', '718', '732', '845', '914', '917', '929'];

/** A number that its country's plan allows; nobody is ever called or written to in the demo. */
function phoneOf(branch: 0 | 1, dice: Dice): string {
  const digits = (count: number) => Array.from({ length: count }, () => dice.int(0, 9)).join('');
  if (branch === 1) return `+1${dice.pick(areaCodes)}555${digits(4)}`;
  const roll = dice.int(1, 100);
  if (roll <= 88) return `+49${dice.pick(['151', '160', '170', '171', '175'])}${digits(8)}`.slice(0, 14);
  if (roll <= 92) return `+48${dice.pick(['501', '602', '695', '781'])}${digits(6)}`;
  if (roll <= 96) return `+3361${digits(7)}`;
  return `+447${dice.pick(['400', '500', '710', '810'])}${digits(6)}`;
}

/** One for each percent of the mix. */
function namers(branch: 0 | 1): Faker[] {
  const mix = mixes[branch] ?? [];
  return mix.flatMap(([locale, percent]) => {
    const faker = new Faker({ locale: [locale, en, base] });
    faker.seed(seedOf(`names ${branch} ${locale.metadata?.code ?? ''}`));
    return Array.from({ length: percent }, () => faker);
  });
}

function* clientsOf(branch: 0 | 1, count: number, firstNumber: number): Generator<DemoClient> {
  const dice = new Dice(seedOf(`clients of ${branches[branch].name}`));
  const mix = namers(branch);
  const contact = contactsOf(branch);
  const phones = new Set<string>();
  while (phones.size < count) {
    const phone = phoneOf(branch, dice);
    if (phones.has(phone)) continue;
    phones.add(phone);
    const faker = dice.pick(mix);
    const sex = dice.pick(['female', 'male'] as const);
    const firstName = faker.person.firstName(sex);
    const lastName = faker.person.lastName(sex);
    const id = demoSerialId('client', firstNumber + phones.size - 1);
    const facts = contact({ firstName, lastName, locale: faker.getMetadata().code ?? 'en' });
    yield { id, branch, name: `${firstName} ${lastName}`, phone, ...facts };
  }
}

/** The clients of the demo: two thirds belong to the first branch. The same count gives the same people. */
export function demoClients(count: number): DemoClient[] {
  const first = Math.round((count * 2) / 3);
  return [...clientsOf(0, first, 1), ...clientsOf(1, count - first, first + 1)];
}

/** How many clients each size of the demo has. */
export const clientCount = { full: 20_000, small: 600 } as const;
export type DemoSize = keyof typeof clientCount;
export const demoSizes = Object.keys(clientCount) as DemoSize[];
