import { TestBed, type TestModuleMetadata } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aSession, berlin } from '../testing/a-day';
import { FakeServer } from '../testing/fake-server';
import { FakeSocket } from '../testing/fake-socket';
import { settle } from '../testing/settle';
import { provideWords } from '../i18n/provide-words';
import { FeatureWords } from '../shared/words/feature-words';
import { LiveSocketOpener } from '../shared/live/live-socket';
import { SessionStore } from '../shared/session/session-store';
import { Catalogue } from './catalogue';
import { consultation, ecg, haddad, lindgren, zone } from './draft/drafts.fixture';
import { newDraft } from './draft/appointment-draft';
import { UnreadableFields } from '../shared/ui/typed-number/unreadable-fields';
import { AppointmentForm } from './form/appointment-form';
import { KeptForm } from './form/kept-form';
import { RemoteChanges } from './form/remote-changes';
import { SlotKeeper } from './hold/slot-keeper';
import { AppointmentSaving } from './saving/appointment-saving';
import { StatusChange } from './saving/status-change';
import { WindowActs } from './saving/window-acts';

export const inBranch = `/api/branches/${berlin.id}`;
export const slot = { teamMemberId: lindgren.id, start: '2026-11-24T10:00:00Z', end: '2026-11-24T10:30:00Z' };

/** A desk with somebody signed in, the catalogue read, holds over HTTP, and a server in the hands of the test. */
export class Desk {
  readonly server = new FakeServer();
  private readonly socket = new FakeSocket();

  static async open({ providers = [] }: Pick<TestModuleMetadata, 'providers'> = {}): Promise<Desk> {
    const desk = new Desk();
    desk.socket.reachable = false;
    desk.prepare();
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        provideRouter([]),
        { provide: LiveSocketOpener, useValue: desk.socket },
        UnreadableFields,
        ...[AppointmentForm, KeptForm, RemoteChanges, SlotKeeper, AppointmentSaving, StatusChange, WindowActs],
        ...providers,
      ],
    });
    await TestBed.inject(FeatureWords).load('appointment');
    await TestBed.inject(SessionStore).restore();
    TestBed.inject(Catalogue);
    await desk.rest();
    return desk;
  }

  get form(): AppointmentForm {
    return TestBed.inject(AppointmentForm);
  }

  get slots(): SlotKeeper {
    return TestBed.inject(SlotKeeper);
  }

  get saving(): AppointmentSaving {
    return TestBed.inject(AppointmentSaving);
  }

  get kept(): KeptForm {
    return TestBed.inject(KeptForm);
  }

  /** Begins a new booking in the slot and holds it. */
  async beginNew(): Promise<void> {
    this.form.beginNew(newDraft(slot, zone));
    this.slots.begin();
    await this.rest();
  }

  /** Lets effects, promises and short timers come to rest. */
  async rest(ms = 0): Promise<void> {
    TestBed.tick();
    await settle();
    await new Promise((resume) => setTimeout(resume, ms));
    TestBed.tick();
    await settle();
  }

  /** What was sent to an address with a method, oldest first. */
  sent(method: string, address: string) {
    return this.server.asked.filter((one) => one.method === method && one.address === address);
  }

  private prepare(): void {
    const rights = [
      'calendar.view',
      'appointment.create',
      'appointment.edit',
      'appointment.status',
      'appointment.cancel',
      'client.search',
    ] as const;
    this.server
      .on('GET /api/session', 200, aSession({ rights: [...rights] }))
      .on(`GET ${inBranch}/services`, 200, [consultation, ecg])
      .on(`GET ${inBranch}/team-members`, 200, [lindgren, haddad])
      .on(`GET ${inBranch}/resources`, 200, [])
      .on(`POST ${inBranch}/slot-holds`, 201, this.hold())
      .on(`PATCH ${inBranch}/slot-holds/hold-1`, 200, this.hold())
      .on(`DELETE ${inBranch}/slot-holds/hold-1`, 204);
  }

  hold() {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const heldBy = { id: 'me', name: 'Maria Lindqvist', colour: 3 };
    return {
      ...slot,
      id: 'hold-1',
      branchId: berlin.id,
      bufferEnd: slot.end,
      resources: [],
      seats: [1],
      heldBy,
      expiresAt,
    };
  }
}
