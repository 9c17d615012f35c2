import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { App } from '../app';
import { provideWords } from '../i18n/provide-words';
import { SessionStore } from '../shared/session/session-store';
import { FeatureWords } from '../shared/words/feature-words';
import { aSession } from '../testing/a-day';
import { FakeServer } from '../testing/fake-server';

/** jsdom knows dialogs, but not how they are shown. */
function showDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

describe('SYS-1: a session that ends while somebody works', () => {
  let session: SessionStore;
  let page: HTMLElement;
  const dialog = () => page.querySelector('dialog');
  const until = async (isSo: () => boolean) => {
    for (let turns = 0; turns < 100 && !isSo(); turns++) await new Promise((done) => setTimeout(done, 5));
  };

  beforeEach(async () => {
    showDialogs();
    new FakeServer().on('GET /api/session', 200, aSession()).on('POST /api/session', 200, aSession());
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    await TestBed.inject(FeatureWords).load('sign-in');
    session = TestBed.inject(SessionStore);
    await session.restore();
    const fixture = TestBed.createComponent(App);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });
  afterEach(() => page.remove());

  it('says one thing over the screen that stays: who it was, and how to go on', async () => {
    session.end();
    await until(() => dialog()?.open === true);
    expect(dialog()?.open).toBe(true);
    expect(dialog()?.textContent).toContain('The session of Maria Lindqvist has ended.');
    expect(page.querySelectorAll('[role=alert] span, ar-banner')).toHaveLength(0);
    expect(page.querySelector<HTMLInputElement>('#email')?.value).toBe(aSession().user.email);
    expect(document.activeElement).toBe(page.querySelector('#password'));
  });

  it('goes as soon as the same person has signed in', async () => {
    session.end();
    await until(() => dialog()?.open === true);
    const password = page.querySelector<HTMLInputElement>('#password')!;
    password.value = 'anteroom';
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await until(() => dialog() === null);
    expect(dialog()).toBeNull();
    expect(session.signedIn()).toBe(true);
  });
});
