import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { jest } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../i18n/provide-words';
import { aProblem, aSession } from '../testing/a-day';
import { FeatureWords } from '../shared/words/feature-words';
import { FakeServer } from '../testing/fake-server';
import { SignInPage } from './sign-in-page';

describe('SYS-1: signing in', () => {
  let server: FakeServer;
  let page: HTMLElement;
  let whenStable: () => Promise<unknown>;

  const field = (id: string) => page.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
  const type = (id: string, text: string) => {
    field(id).value = text;
    field(id).dispatchEvent(new Event('input'));
  };
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((done) => setTimeout(done));
    await whenStable();
  };

  async function opened(inputs: Record<string, unknown> = {}): Promise<void> {
    const fixture = TestBed.createComponent(SignInPage);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    page = fixture.nativeElement;
    document.body.append(page);
    whenStable = () => fixture.whenStable();
  }

  beforeEach(async () => {
    server = new FakeServer().on('POST /api/session', 401, aProblem('wrong-credentials'));
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    await TestBed.inject(FeatureWords).load('sign-in');
  });

  afterEach(() => page.remove());

  it('names what is missing and puts the focus there', async () => {
    await opened();
    await submit();
    expect(page.querySelector('#email-error')?.textContent).toContain('Enter your e-mail address.');
    expect(document.activeElement).toBe(field('email'));
    expect(server.asked).toHaveLength(0);
  });

  it('a wrong password is said in words, and what was typed stays', async () => {
    await opened();
    type('email', 'anna@demo.example');
    type('password', 'wrong');
    await submit();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('E-mail or password is not right.');
    expect(field('email').value).toBe('anna@demo.example');
    expect(field('password').value).toBe('wrong');
  });

  it('a locked-out person learns how long to wait', async () => {
    await opened();
    server.on('POST /api/session', 429, aProblem('locked-out', { retryAfterSeconds: 90 }));
    type('email', 'anna@demo.example');
    type('password', 'wrong');
    await submit();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Try again in 90 seconds');
  });

  it('goes on to where the person was going, never to another site', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    server.on('POST /api/session', 200, aSession());
    for (const [next, target] of [
      ['/day/2026-11-24?step=10', '/day/2026-11-24?step=10'],
      ['//evil.example', '/'],
    ]) {
      await opened({ next });
      type('email', 'anna@demo.example');
      type('password', 'anteroom');
      await submit();
      expect(navigate).toHaveBeenLastCalledWith(target);
      page.remove();
    }
  });

  it('lets password managers and pasting work', async () => {
    await opened();
    expect(field('email').autocomplete).toBe('username');
    expect(field('password').autocomplete).toBe('current-password');
  });
});
