import { Injectable } from '@angular/core';
import type { TranspileParams, TranslocoTranspiler } from '@jsverse/transloco';
import { IcuSentence } from './icu-sentence';

/** Turns ICU messages (plural, select) into text. Parsed once each; no code is generated, so a strict CSP holds. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly parsed = new Map<string, IcuSentence>();
  private language = 'en';

  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string' || !value.includes('{')) return value;
    return this.sentenceOf(value).say(params ?? {});
  }

  onLangChanged(language: string): void {
    this.language = language;
    this.parsed.clear();
  }

  private sentenceOf(text: string): IcuSentence {
    let sentence = this.parsed.get(text);
    if (!sentence) this.parsed.set(text, (sentence = new IcuSentence(text, this.language)));
    return sentence;
  }
}
