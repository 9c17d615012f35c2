import { Component, type Type, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../i18n/provide-words';
import { comeToRest, until } from '../../testing/settle';
import { LatePart } from './late-part';
import { Toasts } from './toasts';

@Component({ selector: 'ar-why-not', template: 'Not at this time' })
class WhyNot {}

@Component({
  selector: 'ar-some-screen',
  imports: [LatePart],
  template: '<ar-late-part words="over-day" [wanted]="wanted()" [load]="load" (failed)="wanted.set(false)" />',
})
class SomeScreen {
  readonly wanted = signal(false);
  fetched = 0;
  offline = false;
  readonly load = (): Promise<Type<unknown>> => {
    this.fetched += 1;
    return this.offline ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(WhyNot);
  };
}

function shown() {
  TestBed.configureTestingModule({ providers: [provideWords()] });
  const fixture = TestBed.createComponent(SomeScreen);
  const screen = fixture.componentInstance;
  return { fixture, screen, text: () => (fixture.nativeElement as HTMLElement).textContent.trim() };
}

describe('SYS-2: a part of a screen that does not come with it', () => {
  it('is not fetched until the screen is at rest', async () => {
    const { fixture, screen, text } = shown();
    await comeToRest(fixture);
    expect([screen.fetched, text()]).toEqual([0, '']);
  });

  it('is there while it is wanted, and again when it is wanted again', async () => {
    const { screen, text } = shown();
    for (let time = 0; time < 2; time += 1) {
      screen.wanted.set(true);
      await until(() => text() === 'Not at this time');
      screen.wanted.set(false);
      await until(() => text() === '');
    }
  });

  it('does not appear when nobody wants it any more by the time it has arrived', async () => {
    const { fixture, screen, text } = shown();
    screen.wanted.set(true);
    await until(() => screen.fetched === 1);
    screen.wanted.set(false);
    await comeToRest(fixture);
    expect(text()).toBe('');
  });

  it('says that it cannot be had, and can be asked for again', async () => {
    const { fixture, screen, text } = shown();
    screen.offline = true;
    screen.wanted.set(true);
    await until(() => TestBed.inject(Toasts).list().length === 1);
    expect([screen.wanted(), TestBed.inject(Toasts).list()[0]?.tone]).toEqual([false, 'refused']);
    await comeToRest(fixture);
    screen.offline = false;
    screen.wanted.set(true);
    await until(() => text() === 'Not at this time');
  });
});
