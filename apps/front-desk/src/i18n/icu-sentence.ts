import { parseSentence, type Piece, type Sentence } from './icu-parser';

export type SentenceValues = Readonly<Record<string, unknown>>;

/** A sentence with places for values, in the plural rules and number signs of one language. */
export class IcuSentence {
  private readonly sentence: Sentence;
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  /** @throws SyntaxError when the message is not one */
  constructor(message: string, language: string) {
    this.sentence = parseSentence(message);
    this.numbers = new Intl.NumberFormat(language);
    this.plurals = new Intl.PluralRules(language);
  }

  /** @throws RangeError when a value is missing that the sentence needs */
  say(values: SentenceValues): string {
    return this.join(this.sentence, values);
  }

  /** @param count what `#` stands for: the number of the plural around it */
  private join(sentence: Sentence, values: SentenceValues, count = 0): string {
    return sentence.map((piece) => this.sayPiece(piece, values, count)).join('');
  }

  private sayPiece(piece: Piece, values: SentenceValues, count: number): string {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'count') return this.numbers.format(count);
    if (!(piece.name in values)) throw new RangeError(`A sentence lacks its ${piece.name}.`);
    const value = values[piece.name];
    switch (piece.kind) {
      case 'value':
        return asText(value);
      case 'number':
        return this.numbers.format(Number(value));
      case 'plural':
        return this.join(chosen(piece.cases, this.caseOf(Number(value), piece.cases)), values, Number(value));
      case 'select':
        return this.join(chosen(piece.cases, String(value)), values);
    }
  }

  /** `=0` goes before `one`. */
  private caseOf(value: number, cases: ReadonlyMap<string, Sentence>): string {
    return cases.has(`=${value}`) ? `=${value}` : this.plurals.select(value);
  }
}

function chosen(cases: ReadonlyMap<string, Sentence>, name: string): Sentence {
  return cases.get(name) ?? cases.get('other') ?? [];
}

/** What has no words of its own says nothing. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
