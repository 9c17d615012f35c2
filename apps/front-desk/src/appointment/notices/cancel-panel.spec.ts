import { TestBed } from '@angular/core/testing';
import { Desk } from '../desk.fixture';
import { anAppointment } from '../draft/drafts.fixture';
import { VisitMates } from '../visit/visit-mates';
import { CancelPanel } from './cancel-panel';

describe('APT-4: cancelling in the window', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('asks for a reason before anything is sent', async () => {
    const desk = await Desk.open({ providers: [VisitMates] });
    const saved = anAppointment();
    const address = `/api/appointments/${saved.id}/status`;
    desk.server.on(`POST ${address}`, 200, { changed: [] });
    desk.form.beginSaved(saved);
    const page = TestBed.createComponent(CancelPanel).nativeElement as HTMLElement;
    await desk.rest();
    const submit = () => page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    submit();
    await desk.rest();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Give a reason');
    expect(desk.sent('POST', address)).toEqual([]);
    page.querySelector<HTMLElement>('.chip')?.click();
    submit();
    await desk.rest();
    expect(desk.sent('POST', address)[0]?.body).toMatchObject({ status: 'cancelled', reason: 'Client asked' });
  });
});
