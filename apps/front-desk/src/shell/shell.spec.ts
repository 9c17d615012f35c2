import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../i18n/provide-words';
import { Preferences } from '../shared/session/preferences';
import { SessionStore } from '../shared/session/session-store';
import { LiveConnection } from '../shared/live/live-connection';
import { LiveSocketOpener } from '../shared/live/live-socket';
import { aDay, aSession, anAppointment, anna, appointmentChange, berlin, tomas } from '../testing/a-day';
import { FakeServer } from '../testing/fake-server';
import { FakeSocket } from '../testing/fake-socket';
import { comeToRest } from '../testing/settle';
import { DayStore } from '../shared/live/day-store';
import { Shell } from './shell';

const harbour = { ...berlin, id: 'branch-2', name: 'Harbour Clinic' };

describe('what surrounds every screen', () => {
  let socket: FakeSocket;
  let page: HTMLElement;
  let stable: () => Promise<unknown>;

  const text = (selector: string) => page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

  async function opened(branches = [berlin]): Promise<void> {
    localStorage.clear();
    new FakeServer().on('GET /api/session', 200, aSession({ branches }));
    socket = new FakeSocket();
    socket.answers['day:open'] = () => ({ ok: true, snapshot: aDay() });
    TestBed.configureTestingModule({
      providers: [provideWords(), provideRouter([]), { provide: LiveSocketOpener, useValue: socket }],
    });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    await TestBed.inject(SessionStore).restore();
    const fixture = TestBed.createComponent(Shell);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    stable = () => comeToRest(fixture);
    await stable();
  }

  afterEach(() => page.remove());

  it('CAL-8: has a landmark for each region and a way past them', async () => {
    await opened();
    const landmarks = ['[role=banner]', 'nav[aria-label=Main]', 'main', '[role=contentinfo]'];
    expect(landmarks.filter((landmark) => !page.querySelector(landmark))).toEqual([]);
    expect(text('.skip')).toBe('Skip to the day');
  });

  it('lets those choose a centre who work in several', async () => {
    await opened();
    expect(page.querySelector('ar-branch-switch button')).toBeNull();
    page.remove();
    TestBed.resetTestingModule();
    await opened([berlin, harbour]);
    expect(page.querySelector('ar-branch-switch button')?.getAttribute('aria-label')).toContain('Switch centre');
  });

  it('CAL-6: shows who else is here, without oneself', async () => {
    await opened();
    const users = [anna, tomas, { id: 'me', name: 'Maria Lindqvist', colour: 3 }];
    socket.push('presence:changed', {
      branchId: berlin.id,
      users: users.map((user) => ({ user, state: user === tomas ? 'away' : 'active', date: '2026-11-24' })),
    });
    await stable();
    expect(Array.from(page.querySelectorAll('ar-colleague-discs .sr-only'), (one) => one.textContent)).toEqual([
      'Anna Kowalska, active, looking at Tue 24 Nov',
      'Tomás Rey, away, looking at Tue 24 Nov',
    ]);
  });

  it('CAL-6: says in words what colleagues did', async () => {
    await opened();
    TestBed.inject(DayStore).open(berlin.id, '2026-11-24');
    await stable();
    const changedAt = new Date().toISOString();
    const push = (revision: number, change: ReturnType<typeof appointmentChange>) =>
      socket.push('day:changed', { branchId: berlin.id, date: '2026-11-24', revision, changes: [change] });
    push(2, appointmentChange(anAppointment({ changedBy: anna, changedAt })));
    push(3, appointmentChange(anAppointment({ changedBy: anna, changedAt, version: 2, status: 'in-room' })));
    await stable();
    expect(text('ar-status-bar li')).toMatch(/Anna set Elena Marchetti to in room · \d s ago/);
  });

  it('CAL-6: always shows how the connection is doing', async () => {
    await opened();
    expect(TestBed.inject(LiveConnection).state().kind).toBe('live');
    expect(text('ar-connection-pill')).toContain('Live');
    socket.push('live:state', { pushes: 'delayed' });
    await stable();
    expect(text('ar-connection-pill')).toContain('Updates delayed');
  });

  it('SYS-2: remembers the theme on this desk', async () => {
    await opened();
    TestBed.inject(Preferences).chooseTheme('dark');
    await stable();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('anteroom.theme')).toBe('dark');
    TestBed.inject(Preferences).chooseTheme('system');
    await stable();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});
