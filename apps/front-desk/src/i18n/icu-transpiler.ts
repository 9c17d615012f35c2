import { Injectable } from '@angular/core';
import type { TranspileParams, TranslocoTranspiler } from '@jsverse/transloco';
import format, { type CompiledMessage, type FormatOptions, type FormatValues } from 'icu-minify/format';

/** Begins a sentence that the build has compiled (`tools/compile-words.mjs`). */
const compiledMark = '\u0000';

const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
};

/** Puts values into the compiled sentences of the screens. No code is generated, so a strict CSP holds. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly read = new Map<string, CompiledMessage>();
  private language = 'en';

  /** @throws RangeError when a value is missing that the sentence needs */
  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string' || !value.startsWith(compiledMark)) return value;
    return format(this.sentenceOf(value), this.language, complete(params ?? {}), { formatters });
  }

  onLangChanged(language: string): void {
    this.language = language;
  }

  private sentenceOf(value: string): CompiledMessage {
    let sentence = this.read.get(value);
    if (!sentence) this.read.set(value, (sentence = JSON.parse(value.slice(1)) as CompiledMessage));
    return sentence;
  }
}

/** A place without a value is a fault; what has no words of its own says nothing. */
function complete(params: Record<string, unknown>): FormatValues<string> {
  return new Proxy(params as FormatValues<string>, {
    get(values, name) {
      if (typeof name !== 'string') return undefined;
      if (!(name in values)) throw new RangeError(`A sentence lacks its ${name}.`);
      return values[name] ?? '';
    },
  });
}
