import {
  DestroyRef,
  Directive,
  DOCUMENT,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../format/formats';
import { numberText, readNumber } from '../../format/typed-number';
import { UnreadableFields } from './unreadable-fields';

type Fault = 'amount' | 'whole' | 'least' | 'most';

/**
 * A field for an amount or a count: `<input [arTypedNumber]="amount()" [digits]="2" (typed)="fill($event)">`. Its value
 * follows every key, so that a button can say and do what is on the screen. The text stays as it is typed and is tidied
 * when the field is left; what cannot be read stays too, says what is wrong below the field, and is told to
 * {@link UnreadableFields}.
 */
@Directive({
  selector: 'input[arTypedNumber]',
  host: {
    autocomplete: 'off',
    '[attr.inputmode]': 'digits() > 0 ? "decimal" : "numeric"',
    '[attr.aria-invalid]': 'fault() ? true : null',
    '(input)': 'read()',
    '(blur)': 'tidy()',
  },
})
export class TypedNumber {
  /** In smallest units; null where nothing is typed. */
  readonly value = input.required<number | null>({ alias: 'arTypedNumber' });
  /** After the decimal mark: 2 for euros, 0 for counts. */
  readonly digits = input(0);
  /** Smallest and largest value, in smallest units. */
  readonly least = input(0);
  readonly most = input(Number.MAX_SAFE_INTEGER);
  /** With every key: null once the field is empty. Nothing while it cannot be read. */
  readonly typed = output<number | null>();

  private readonly field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  private readonly page = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  private readonly words = inject(TranslocoService);
  private readonly unreadable = inject(UnreadableFields, { optional: true });
  private readonly writing = computed(() => ({ locale: this.formats.language(), digits: this.digits() }));
  /** Whether the text is being typed: then it is nobody else's to change. */
  private isTyping = false;
  private note: HTMLElement | undefined;

  protected readonly fault = signal<Fault | undefined>(undefined);

  constructor() {
    effect(() => {
      const text = this.textOf(this.value());
      untracked(() => this.isTyping || this.show(text));
    });
    effect(() => this.say(this.fault()));
    inject(DestroyRef).onDestroy(() => {
      this.unreadable?.mark(this.field, 'readable');
      this.note?.remove();
    });
  }

  protected read(): void {
    this.isTyping = true;
    const { value } = this.field;
    const number = value.trim() === '' ? null : readNumber(value, this.writing());
    this.judge(number);
    if (this.fault() === undefined) this.typed.emit(number ?? null);
  }

  /** What was read is shown as it was understood; what could not be read stays for whoever typed it. */
  protected tidy(): void {
    this.isTyping = false;
    if (this.fault() === undefined) this.show(this.textOf(this.value()));
  }

  private judge(number: number | null | undefined): void {
    this.fault.set(number === null ? undefined : this.faultOf(number));
    this.unreadable?.mark(this.field, this.fault() ? 'unreadable' : 'readable');
  }

  private faultOf(number: number | undefined): Fault | undefined {
    if (number === undefined) return this.digits() > 0 ? 'amount' : 'whole';
    if (number < this.least()) return 'least';
    return number > this.most() ? 'most' : undefined;
  }

  private show(text: string): void {
    this.judge(null);
    if (this.field.value !== text) this.field.value = text;
  }

  private textOf(value: number | null): string {
    return value === null ? '' : numberText(value, this.writing());
  }

  /** Below the field, for eyes and screen readers; made only where something is wrong. */
  private say(fault: Fault | undefined): void {
    this.note?.remove();
    this.note = undefined;
    this.field.removeAttribute('aria-errormessage');
    if (!fault) return;
    const [least, most] = [this.textOf(this.least()), this.textOf(this.most())];
    this.note = this.page.createElement('span');
    this.note.className = 'typed-fault';
    this.note.id = `${this.field.id || 'field'}-typed-fault`;
    this.note.role = 'alert';
    this.note.textContent = this.words.translate(`common.typed.${fault}`, { least, most });
    this.field.setAttribute('aria-errormessage', this.note.id);
    this.field.after(this.note);
  }
}
