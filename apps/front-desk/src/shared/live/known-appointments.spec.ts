import { TestBed } from '@angular/core/testing';
import { aSession } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { SessionStore } from '../session/session-store';
import { KnownAppointments } from './known-appointments';

const address = '/api/appointments/visit-1';

describe('APT-1: appointments read ahead', () => {
  let server: FakeServer;
  let known: KnownAppointments;

  beforeEach(async () => {
    server = new FakeServer()
      .on('GET /api/session', 200, aSession())
      .on(`GET ${address}`, 200, { id: 'visit-1', version: 2 });
    await TestBed.inject(SessionStore).restore();
    known = TestBed.inject(KnownAppointments);
    TestBed.tick();
  });

  it('the window that opens on it asks nothing again', async () => {
    known.readAhead('visit-1');
    expect(await known.read('visit-1')).toMatchObject({ version: 2 });
    expect(server.asked.filter((one) => one.address === address)).toHaveLength(1);
    expect(known.find('visit-1')).toMatchObject({ version: 2 });
  });

  it('what could not be read ahead is asked for when it is opened', async () => {
    server.on(`GET ${address}`, 503, { code: 'service-unavailable', detail: '', status: 503 });
    known.readAhead('visit-1');
    await known.read('visit-1').catch(() => undefined);
    server.on(`GET ${address}`, 200, { id: 'visit-1', version: 3 });
    expect(await known.read('visit-1')).toMatchObject({ version: 3 });
  });

  it('an older answer does not replace a newer one', () => {
    known.keep({ id: 'visit-1', version: 5 } as never);
    known.keep({ id: 'visit-1', version: 4 } as never);
    expect(known.find('visit-1')?.version).toBe(5);
  });
});
