import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { provideWords } from '../../i18n/provide-words';
import { aSession, anAppointment } from '../../testing/a-day';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { SessionStore } from '../../shared/session/session-store';
import { type WindowSection, provideWindowSections } from '../../shared/window/window-section';
import { WindowVisit } from '../../shared/window/window-visit';
import { FeatureWords } from '../../shared/words/feature-words';
import { WindowSections } from './window-sections';

@Component({ selector: 'ar-test-bill', template: 'Bill of {{ visit.appointment().visitId }}' })
class Bill {
  protected readonly visit = inject(WindowVisit);
}
@Component({ selector: 'ar-test-stock', template: 'Stock' })
class Stock {}

const section = (facts: Partial<WindowSection>): WindowSection => ({
  id: 'bill',
  place: 'visit',
  order: 20,
  right: 'calendar.view',
  words: 'appointment',
  load: () => Promise.resolve(Bill),
  ...facts,
});

async function shown(sections: readonly WindowSection[], place: 'visit' | 'pane' = 'visit', only?: string) {
  new FakeServer().on('GET /api/session', 200, aSession());
  const visit = { appointment: signal(anAppointment() as unknown as Appointment) };
  TestBed.configureTestingModule({
    imports: [WindowSections],
    providers: [provideWords(), provideWindowSections(sections), { provide: WindowVisit, useValue: visit }],
  });
  await TestBed.inject(FeatureWords).load('appointment');
  await TestBed.inject(SessionStore).restore();
  const fixture = TestBed.createComponent(WindowSections);
  fixture.componentRef.setInput('place', place);
  fixture.componentRef.setInput('only', only);
  fixture.detectChanges();
  await settle();
  await fixture.whenStable();
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

describe('the sections of other features in the appointment window', () => {
  it('APT-2: stand in their order and know the visit', async () => {
    const stock = section({ id: 'stock', order: 10, load: () => Promise.resolve(Stock) });
    expect(await shown([section({}), stock])).toBe('StockBill of visit-1');
  });

  it('SYS-1: are absent for those without the right', async () => {
    expect(await shown([section({ right: 'payment.view' })])).toBe('');
  });

  it('APT-2: one that cannot be fetched says so and leaves the others alone', async () => {
    const broken = section({ id: 'broken', order: 30, load: () => Promise.reject(new Error('404')) });
    expect(await shown([section({}), broken])).toMatch(/^Bill of visit-1 ?This part of the window could not be loaded/);
  });

  it('PAY-1: of the panes only the open one is there', async () => {
    const panes = [
      section({ place: 'pane' }),
      section({ place: 'pane', id: 'refund', load: () => Promise.resolve(Stock) }),
    ];
    expect(await shown(panes, 'pane', 'refund')).toBe('Stock');
  });
});
