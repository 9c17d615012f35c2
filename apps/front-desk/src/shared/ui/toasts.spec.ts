import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { jest } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../../i18n/provide-words';
import { ApiProblem } from '../api/api-problem';
import { ToastStack } from './toast-stack';
import { Toasts } from './toasts';
import { splitAt } from './toast-card';

describe('CAL-5: every action can be undone', () => {
  let toasts: Toasts;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    toasts = TestBed.inject(Toasts);
  });

  it('takes the newest action back first, and each once', async () => {
    const undone: string[] = [];
    for (const name of ['first', 'second']) {
      toasts.show({ message: name, undo: () => Promise.resolve(void undone.push(name)) });
    }
    await toasts.undo();
    await toasts.undo();
    await toasts.undo();
    expect(undone).toEqual(['second', 'first']);
  });

  it('remembers twenty actions after their toasts have gone', async () => {
    let undone = 0;
    for (let index = 0; index < 25; index += 1)
      toasts.show({ message: `${index}`, undo: () => Promise.resolve(void (undone += 1)) });
    toasts.list().forEach((toast) => toasts.dismiss(toast.id));
    for (let index = 0; index < 25; index += 1) await toasts.undo();
    expect(undone).toBe(20);
  });

  it('says why an action could not be taken back', async () => {
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    toasts.show({ message: 'moved', undo: () => Promise.reject(new ApiProblem('stale', '')) });
    await toasts.undo();
    expect(toasts.list()).toMatchObject([
      { tone: 'refused', message: expect.stringContaining('Somebody changed this meanwhile') },
    ]);
  });

  it('shows a toast for eight seconds, standing still under the pointer', async () => {
    jest.useFakeTimers();
    const fixture = TestBed.createComponent(ToastStack);
    toasts.show({ message: 'Lea Schmidt moved to 14:30', strong: 'Lea Schmidt' });
    await jest.advanceTimersByTimeAsync(50);
    const stack = fixture.nativeElement as HTMLElement;
    const card = stack.querySelector('ar-toast-card') as HTMLElement;
    expect(card.querySelector('b')?.textContent).toBe('Lea Schmidt');
    const matches = jest.spyOn(card, 'matches').mockReturnValue(true);
    jest.advanceTimersByTime(10_000);
    expect(toasts.list()).toHaveLength(1);
    matches.mockReturnValue(false);
    jest.advanceTimersByTime(8_100);
    expect(toasts.list()).toHaveLength(0);
    jest.useRealTimers();
  });

  it('gives the focus back to where it came from when the toast goes away under it', async () => {
    const desk = document.createElement('button');
    document.body.append(desk);
    desk.focus();
    const fixture = TestBed.createComponent(ToastStack);
    document.body.append(fixture.nativeElement as HTMLElement);
    toasts.show({ message: 'moved', undo: () => Promise.resolve() });
    await fixture.whenStable();
    const undo = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.btn');
    undo?.focus();
    undo?.click();
    await fixture.whenStable();
    expect(toasts.list()).toEqual([]);
    expect(document.activeElement).toBe(desk);
    desk.remove();
  });

  it('sets the name in bold wherever the language puts it', () => {
    expect(splitAt('Moved Lea to 14:30', 'Lea')).toEqual(['Moved ', 'Lea', ' to 14:30']);
    expect(splitAt('Moved', undefined)).toEqual(['Moved', '', '']);
  });
});

describe('CAL-5: what was undone can be done again', () => {
  let toasts: Toasts;
  let done: string[];

  /** Does something that can be taken back and done again, as often as wanted. */
  function act(name: string): void {
    done.push(name);
    toasts.show({
      message: name,
      undo: async () => {
        done.splice(done.indexOf(name), 1);
        toasts.show({ message: `${name} is back`, redo: async () => act(name) });
      },
    });
  }

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    toasts = TestBed.inject(Toasts);
    done = [];
  });

  it('does the newest again first, and lets that be undone again', async () => {
    for (const name of ['first', 'second']) act(name);
    await toasts.undo();
    await toasts.undo();
    expect(done).toEqual([]);
    await toasts.redo();
    await toasts.redo();
    await toasts.redo();
    expect(done).toEqual(['first', 'second']);
    await toasts.undo();
    expect(done).toEqual(['first']);
  });

  it('does not do it again after something else was done', async () => {
    act('first');
    await toasts.undo();
    act('other');
    await toasts.redo();
    expect(done).toEqual(['other']);
  });

  it('says why it could not be done again', async () => {
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    toasts.show({ message: 'back', redo: () => Promise.reject(new ApiProblem('stale', '')) });
    await toasts.redo();
    expect(toasts.list()).toMatchObject([{ tone: 'refused' }]);
  });
});
