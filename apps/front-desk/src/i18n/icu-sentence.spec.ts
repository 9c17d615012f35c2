import * as fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { en as first } from './en';
import { enFeatures } from './en/features';
import { type Piece, type Sentence, parseSentence } from './icu-parser';
import { IcuSentence, type SentenceValues } from './icu-sentence';

const features = await Promise.all(Object.values(enFeatures).map((load) => load().then((file) => file.default)));
const messages = [first, ...features].flatMap(textsIn);

function textsIn(value: object): string[] {
  return Object.values(value).flatMap((inner: string | object) =>
    typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}

/** What may be put into each place of a sentence: every case of a choice, and one that it does not name. */
function placesOf(sentence: Sentence): [string, fc.Arbitrary<unknown>][] {
  return sentence.flatMap(placesIn);
}

function placesIn(piece: Piece): [string, fc.Arbitrary<unknown>][] {
  if (piece.kind === 'text' || piece.kind === 'count') return [];
  if (piece.kind === 'value') return [[piece.name, fc.oneof(fc.string(), fc.integer())]];
  if (!('cases' in piece)) return [[piece.name, fc.integer()]];
  const inner = [...piece.cases.values()].flatMap(placesOf);
  const choice = piece.kind === 'plural' ? fc.nat(20_000) : fc.constantFrom(...piece.cases.keys(), 'unnamed');
  return [...inner, [piece.name, choice]];
}

const reference = (message: string, language: string, values: SentenceValues) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format({ ...values });

describe('SYS-2: a sentence of the screens', () => {
  it('says what the reference of ICU messages says, whatever is put into it', () => {
    for (const message of messages) {
      const values = fc.record(Object.fromEntries(placesOf(parseSentence(message))));
      fc.assert(
        fc.property(values, (put) => {
          expect(new IcuSentence(message, 'en').say(put)).toBe(reference(message, 'en', put));
        }),
        { numRuns: 20 },
      );
    }
  });

  it('follows the plurals and number signs of its language', () => {
    const message =
      '{n, plural, =0 {nichts} one {# Termin} few {# приёма} many {# приёмов} other {# Termine}}, {n, number}';
    fc.assert(
      fc.property(fc.nat(100_000), fc.constantFrom('en', 'de', 'ru'), (n, language) => {
        expect(new IcuSentence(message, language).say({ n })).toBe(reference(message, language, { n }));
      }),
    );
  });

  it('reads signs, apostrophes and space as ICU does', () => {
    const bits = ["'", "''", "'{'", ' ', '#', '<b>', "it's", '{a}', '{ a }', '{n, plural,one{# x}  other {#}}'];
    const choice = '{k, select, xy {X} other {}}';
    const written = fc.array(fc.constantFrom(...bits, choice, "{n, plural, other {'#' # '}'}}"), { minLength: 1 });
    fc.assert(
      fc.property(written, (parts) => {
        const put = { a: 'A', n: 1234, k: 'xy' };
        expect(new IcuSentence(parts.join('x'), 'en').say(put)).toBe(reference(parts.join('x'), 'en', put));
      }),
    );
  });

  it.each(['{', '{a', '{a,}', '{a, date}', '{n, plural, one {1}}', '{n, plural, other {1}', '{k, select}', '{a b}'])(
    'is refused when it is not one: %s',
    (message) => {
      expect(() => new IcuSentence(message, 'en')).toThrow(SyntaxError);
    },
  );

  it('is not said with a place left open', () => {
    expect(() => new IcuSentence('{name} waits.', 'en').say({})).toThrow('A sentence lacks its name.');
  });
});
