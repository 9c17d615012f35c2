import { Component, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { DaySnapshot, ResourceKind, ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../../i18n/provide-words';
import { LiveSocketOpener } from '../../shared/live/live-socket';
import { SessionStore } from '../../shared/session/session-store';
import { aDay, aSession } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { FakeSocket } from '../../testing/fake-socket';
import { settle } from '../../testing/settle';
import { dayProviders } from '../day/day-providers';
import { OpenDay } from '../day/open-day';
import { GridViewport } from '../grid/grid-viewport';

@Component({ selector: 'ar-nothing', template: '' })
class Nothing {}

export const dayOn = '2026-11-24';

/** 09:00 of the test day in Berlin is minute 540. */
export function at(minute: number): string {
  return new Date(Date.parse('2026-11-23T23:00:00Z') + minute * 60_000).toISOString();
}

export function okafor(facts: Partial<DaySnapshot['teamMembers'][number]> = {}): DaySnapshot['teamMembers'][number] {
  const shifts = [
    { start: at(480), end: at(720) },
    { start: at(780), end: at(960) },
  ];
  return { id: 'okafor', name: 'Dr Okafor', position: 'General practice', usualResource: 'Room 1', shifts, ...facts };
}

const rights = [
  'calendar.view',
  'appointment.create',
  'appointment.edit',
  'appointment.status',
  'appointment.cancel',
] as const;

/** What the branch has besides the day. */
export interface CentreLists {
  readonly services?: readonly ServiceOnOffer[];
  readonly 'team-members'?: readonly TeamMember[];
  readonly resources?: readonly ResourceKind[];
}

export interface DayBed {
  readonly server: FakeServer;
  readonly socket: FakeSocket;
  readonly router: Router;
}

/** A signed-in receptionist before an open day; the grid is as wide as four columns and ten hours high. */
/** jsdom has no media: a wide screen with a mouse. */
function wideScreen(): void {
  const matchMedia = (media: string) => Object.assign(new EventTarget(), { matches: false, media });
  Object.defineProperty(window, 'matchMedia', { value: matchMedia, configurable: true });
}

export async function openDay(day: Partial<DaySnapshot> = {}, lists: CentreLists = {}): Promise<DayBed> {
  wideScreen();
  const server = new FakeServer().on('GET /api/session', 200, aSession({ rights: [...rights] }));
  for (const list of ['services', 'team-members', 'resources'] as const)
    server.on(`GET /api/branches/branch-1/${list}`, 200, lists[list] ?? []);
  const socket = new FakeSocket();
  const snapshot = aDay({ teamMembers: [okafor()], ...day });
  socket.answers['day:open'] = () => ({ ok: true, snapshot });
  server.on(`GET /api/branches/branch-1/days/${dayOn}`, 200, snapshot);
  TestBed.configureTestingModule({
    providers: [
      provideWords(),
      provideRouter([
        { path: 'new', component: Nothing, outlet: 'window' },
        { path: '**', component: Nothing },
      ]),
      { provide: LiveSocketOpener, useValue: socket },
      dayProviders,
    ],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  await TestBed.inject(SessionStore).restore();
  TestBed.inject(GridViewport).measured(48 + 4 * 160, 60 + 800);
  TestBed.inject(OpenDay).show(dayOn);
  TestBed.tick();
  await settle();
  TestBed.tick();
  return { server, socket, router: TestBed.inject(Router) };
}

/** What a screen reader would say of an element's content. */
export function spoken(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true') return '';
  const nodes = [...element.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
  const parts = nodes.map((node) => (node instanceof Element ? spoken(node) : (node.textContent ?? '')));
  return parts.join(' ').replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
}

/** A component before the open day, drawn. */
export async function draw<T>(component: Type<T>, inputs: Record<string, unknown> = {}): Promise<ComponentFixture<T>> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture;
}
