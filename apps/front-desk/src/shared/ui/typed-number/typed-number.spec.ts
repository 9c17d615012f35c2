import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideWords } from '../../../i18n/provide-words';
import { comeToRest } from '../../../testing/settle';
import { Formats } from '../../format/formats';
import { numberText, readNumber } from '../../format/typed-number';
import { TypedNumber } from './typed-number';
import { UnreadableFields } from './unreadable-fields';

@Component({
  imports: [TypedNumber],
  providers: [UnreadableFields],
  template: `<input
      id="sum"
      [arTypedNumber]="amount()"
      [digits]="2"
      [most]="16000"
      (typed)="told.push($event); amount.set($event)"
    /><input id="other" />`,
})
class Till {
  readonly amount = signal<number | null>(16_000);
  readonly told: (number | null)[] = [];
}

describe('PAY-1: a field for an amount', () => {
  let fixture: ComponentFixture<Till>;
  let field: HTMLInputElement;
  let unreadable: UnreadableFields;
  const language = signal('de');

  const type = (text: string) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    TestBed.tick();
  };
  const leave = () => {
    document.getElementById('other')?.focus();
    TestBed.tick();
  };
  const note = () => document.querySelector('.typed-fault')?.textContent;

  beforeEach(async () => {
    language.set('de');
    const formats = { language };
    TestBed.configureTestingModule({ providers: [provideWords(), { provide: Formats, useValue: formats }] });
    fixture = TestBed.createComponent(Till);
    document.body.append(fixture.nativeElement as HTMLElement);
    await comeToRest(fixture);
    field = document.getElementById('sum') as HTMLInputElement;
    unreadable = fixture.debugElement.injector.get(UnreadableFields);
  });
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('shows the amount as the desk writes it', () => {
    expect(field.value).toBe('160,00');
  });

  it('tells its value with every key, and leaves the text alone meanwhile', () => {
    for (const text of ['4', '40', '40,', '40,5']) {
      type(text);
      expect(field.value).toBe(text);
    }
    expect(fixture.componentInstance.told).toEqual([400, 4000, 4000, 4050]);
    leave();
    expect(field.value).toBe('40,50');
  });

  it('says what cannot be read beside it, keeps it, and tells whoever saves', () => {
    type('4x');
    expect(note()).toBe('This is not an amount.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(unreadable.any()).toBe(true);
    leave();
    expect(field.value).toBe('4x');
    expect(unreadable.goToFirst()).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(fixture.componentInstance.told).toEqual([]);
    type('4');
    expect([note(), unreadable.any(), fixture.componentInstance.amount()]).toEqual([undefined, false, 400]);
  });

  it('does not take more than there can be', () => {
    type('160,01');
    expect(note()).toBe('160,00 at most.');
    expect(unreadable.any()).toBe(true);
  });

  it('shows what another control makes of it, also in place of what could not be read', () => {
    type('4x');
    leave();
    fixture.componentInstance.amount.set(1200);
    TestBed.tick();
    expect([field.value, note(), unreadable.any()]).toEqual(['12,00', undefined, false]);
  });

  it('is empty where nothing is typed', () => {
    type('');
    expect(fixture.componentInstance.told).toEqual([null]);
    leave();
    expect(field.value).toBe('');
    expect(readNumber(numberText(1, { locale: 'de', digits: 2 }), { locale: 'de', digits: 2 })).toBe(1);
  });

  it('forgets its fault when it goes away', () => {
    type('4x');
    fixture.destroy();
    expect([note(), unreadable.any()]).toEqual([undefined, false]);
  });
});
