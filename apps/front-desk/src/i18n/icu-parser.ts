/** A piece of a sentence. `count` is the `#` of a plural: the number that chose the case. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' | 'number'; readonly name: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'plural' | 'select'; readonly name: string; readonly cases: ReadonlyMap<string, Sentence> };

export type Sentence = readonly Piece[];

/**
 * Reads what the words of the screens use of ICU's messages: values, `number`, `plural` with exact cases and `#`, `select`,
 * and the apostrophe that quotes. The whole of ICU would weigh more than every sentence of the day together.
 * @throws SyntaxError for a message that breaks the grammar or asks for more than this
 */
export function parseSentence(message: string): Sentence {
  return new IcuParser(message).whole();
}

class IcuParser {
  private at = 0;

  constructor(private readonly message: string) {}

  whole(): Sentence {
    const pieces = this.pieces('{');
    return this.at < this.message.length ? this.refuse() : pieces;
  }

  /** Up to what ends this sentence; `special` are the signs in it that do not stand for themselves. */
  private pieces(special: string): Sentence {
    const pieces: Piece[] = [];
    while (this.at < this.message.length && !(special.includes('}') && this.peek('}'))) {
      if (this.take('{')) pieces.push(this.argument());
      else if (special.includes('#') && this.take('#')) pieces.push({ kind: 'count' });
      else pieces.push({ kind: 'text', text: this.text(special) });
    }
    return pieces;
  }

  private text(special: string): string {
    let text = '';
    while (this.at < this.message.length && !special.includes(this.here)) {
      text += this.take("'") ? this.quoted(special) : this.message.charAt(this.at++);
    }
    return text;
  }

  /** An apostrophe is one, unless it stands before another or before a sign it takes the meaning from. */
  private quoted(special: string): string {
    if (this.take("'") || !(this.here !== '' && `{}${special}`.includes(this.here))) return "'";
    const [quote, inner] = /^((?:[^']|'')*)'?/.exec(this.message.slice(this.at)) ?? this.refuse();
    this.at += quote.length;
    return (inner ?? '').replaceAll("''", "'");
  }

  private argument(): Piece {
    const name = this.word(/\w+/y);
    if (this.take('}')) return { kind: 'value', name };
    this.need(',');
    const kind = this.word(/number|plural|select/y);
    if (kind === 'number') return this.need('}', { kind, name });
    this.need(',');
    return { kind: kind === 'plural' ? kind : 'select', name, cases: this.cases(kind) };
  }

  private cases(kind: string): ReadonlyMap<string, Sentence> {
    const cases = new Map<string, Sentence>();
    do {
      const chosenBy = this.word(kind === 'plural' ? /=\d+|\w+/y : /\w+/y);
      this.need('{');
      cases.set(chosenBy, this.need('}', this.pieces(kind === 'plural' ? '{}#' : '{}')));
      this.space();
    } while (!this.take('}'));
    return cases.has('other') ? cases : this.refuse();
  }

  private get here(): string {
    return this.message.charAt(this.at);
  }

  private peek(sign: string): boolean {
    return this.here === sign;
  }

  private take(sign: string): boolean {
    const found = this.peek(sign);
    if (found) this.at++;
    return found;
  }

  private need<T>(sign: string, then?: T): T {
    return this.take(sign) ? (then as T) : this.refuse();
  }

  /** A name with the space around it. */
  private word(pattern: RegExp): string {
    this.space();
    pattern.lastIndex = this.at;
    const word = pattern.exec(this.message)?.[0] ?? this.refuse();
    this.at += word.length;
    this.space();
    return word;
  }

  private space(): void {
    while (/\s/.test(this.here)) this.at++;
  }

  private refuse(): never {
    throw new SyntaxError(`Not a sentence at ${this.at}: ${this.message}`);
  }
}
