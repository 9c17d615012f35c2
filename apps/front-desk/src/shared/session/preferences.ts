import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ['small', 'medium', 'large'] as const;
export type TextSize = (typeof textSizes)[number];
/** English, and the two pseudo-languages in which layouts are tried (CLDR: longer, and from right to left). */
export const languages = ['en', 'en-XA', 'ar-XB'] as const;
export type Language = (typeof languages)[number];

const languageKey = 'anteroom.language';
const themeKey = 'anteroom.theme';
const textKey = 'anteroom.text';
const lettersKey = 'anteroom.single-keys';

/** How this desk likes to look: remembered in the browser, shown through attributes of the page. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly page = inject(DOCUMENT).documentElement;
  private readonly chosenTheme = signal(remembered(themeKey, themes, 'system'));
  private readonly chosenText = signal(remembered(textKey, textSizes, 'medium'));
  private readonly letters = signal(remembered(lettersKey, ['on', 'off'] as const, 'on'));

  /** In force from the start of the page. */
  readonly language: Language = remembered(languageKey, languages, 'en');
  readonly theme = this.chosenTheme.asReadonly();
  readonly textSize = this.chosenText.asReadonly();
  /** Whether single letters are shortcuts (WCAG 2.1.4: they can be turned off). */
  readonly singleKeys = this.letters.asReadonly();

  constructor() {
    this.page.lang = this.language;
    this.page.dir = this.language.startsWith('ar') ? 'rtl' : 'ltr';
    effect(() => {
      this.show('theme', this.theme(), 'system');
      this.show('text', this.textSize(), 'medium');
    });
  }

  chooseTheme(theme: Theme): void {
    localStorage.setItem(themeKey, theme);
    this.chosenTheme.set(theme);
  }

  chooseTextSize(size: TextSize): void {
    localStorage.setItem(textKey, size);
    this.chosenText.set(size);
  }

  chooseSingleKeys(choice: 'on' | 'off'): void {
    localStorage.setItem(lettersKey, choice);
    this.letters.set(choice);
  }

  private show(name: 'theme' | 'text', value: string, usual: string): void {
    if (value === usual) this.page.removeAttribute(`data-${name}`);
    else this.page.dataset[name] = value;
  }
}

function remembered<T extends string>(key: string, known: readonly T[], usual: T): T {
  const value = localStorage.getItem(key);
  return known.find((one) => one === value) ?? usual;
}
