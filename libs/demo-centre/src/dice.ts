import { Faker, base, en } from '@faker-js/faker';

/** Seeded chance: the same seed gives the same throws on every machine. */
export class Dice {
  readonly faker: Faker;

  constructor(seed: number) {
    this.faker = new Faker({ locale: [en, base] });
    this.faker.seed(seed);
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return this.faker.number.int({ min, max });
  }

  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)] as T;
  }
}

/** A seed that follows from a text (FNV-1a, 32 bits), so that a day's appointments do not depend on other days. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
