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

  it('sets the name in bold wherever the language puts it', () => {
    expect(splitAt('Moved Lea to 14:30', 'Lea')).toEqual(['Moved ', 'Lea', ' to 14:30']);
    expect(splitAt('Moved', undefined)).toEqual(['Moved', '', '']);
  });
});
