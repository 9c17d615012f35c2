import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../i18n/provide-words';
import { until } from '../../testing/settle';
import { Keys } from './keys';
import { LateDialogs } from './late-dialogs';
import { Toasts } from './toasts';

@Component({ selector: 'ar-why', template: '<button type="button" (click)="dialog.close(\'ill\')">Ill</button>' })
class Why {
  readonly dialog = inject<DialogRef<string>>(DialogRef);
}

const why = {
  labelledBy: 'why-title',
  load: () => Promise.resolve(Why),
  words: 'over-day',
};
const button = () => document.querySelector<HTMLButtonElement>('ar-why button');

describe('CAL-8: a dialog over the day', () => {
  let dialogs: LateDialogs;
  let pressed: number;

  const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'N', bubbles: true }));

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    dialogs = TestBed.inject(LateDialogs);
    pressed = 0;
    TestBed.runInInjectionContext(() =>
      TestBed.inject(Keys).bind([{ key: 'N', label: 'calendar.keys.new', run: () => (pressed += 1) }]),
    );
  });

  it('answers what it was closed with, and the keys of the day are silent until then', async () => {
    const answer = dialogs.ask<string>(why);
    press();
    await until(() => button() !== null);
    press();
    expect(pressed).toBe(0);
    button()?.click();
    expect(await answer).toBe('ill');
    press();
    expect(pressed).toBe(1);
  });

  it('is there once, however often it is asked for', async () => {
    const [first, second] = await Promise.all([dialogs.open(why), dialogs.open(why)]);
    expect([first === undefined, second === undefined]).toEqual([false, true]);
    first?.close();
  });

  it('that cannot be fetched is refused in words, and the keys work again', async () => {
    const answer = await dialogs.ask({ ...why, load: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(answer).toBeUndefined();
    expect(TestBed.inject(Toasts).list()).toHaveLength(1);
    press();
    expect(pressed).toBe(1);
  });
});
