import { Injectable } from '@angular/core';
import type { TranspileParams, TranslocoTranspiler } from '@jsverse/transloco';
import { IntlMessageFormat } from 'intl-messageformat';

/** Turns ICU messages (plural, select) into text. Parsed once each; no code is generated, so a strict CSP holds. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private readonly parsed = new Map<string, IntlMessageFormat>();
  private language = 'en';

  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string' || !value.includes('{')) return value;
    return this.messageOf(value).format(params ?? {});
  }

  onLangChanged(language: string): void {
    this.language = language;
    this.parsed.clear();
  }

  private messageOf(text: string): IntlMessageFormat {
    let message = this.parsed.get(text);
    if (!message)
      this.parsed.set(text, (message = new IntlMessageFormat(text, this.language, undefined, { ignoreTag: true })));
    return message;
  }
}
