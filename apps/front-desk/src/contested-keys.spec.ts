import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DayKeys } from './calendar/day/day-keys';
import { GridFocus } from './calendar/grid/grid-focus';
import { GridKeys } from './calendar/grid/grid-keys';
import { MoveMode } from './calendar/grid/move-mode';
import { PickedUp } from './calendar/moves/picked-up';
import { at, openDay } from './calendar/testing/day-bed';
import { Desk } from './appointment/desk.fixture';
import { lindgren } from './appointment/draft/drafts.fixture';
import { TakenCard } from './appointment/notices/taken-card';
import { type WindowCommands, WindowKeys } from './appointment/window/window-keys';
import { WindowPanes } from './appointment/window/window-panes';
import { MethodTiles } from './checkout/payment/method-tiles';
import { PaymentClaiming } from './checkout/payment/payment-claiming';
import { PaymentCommands } from './checkout/payment/payment-commands';
import { PaymentDraft } from './checkout/payment/payment-draft';
import { PaymentPane } from './checkout/payment/payment-pane';
import { VisitBill } from './checkout/visit-bill';
import { DayStore } from './shared/live/day-store';
import { Keys } from './shared/ui/keys';
import { provideWindowSections } from './shared/window/window-section';
import { WindowVisit } from './shared/window/window-visit';
import { Shell } from './shell/shell';
import { anAppointment } from './testing/a-day';
import { contestedKeys } from './testing/contested-keys';
import { sections } from './window-sections';

const elena = anAppointment({ id: 'elena', start: at(540), end: at(570), bufferEnd: at(570) });
const contested = () => contestedKeys(TestBed.inject(Keys).heard());

describe('CAL-8: one meaning per key on the day', () => {
  beforeEach(async () => {
    await openDay({ appointments: [elena] });
    TestBed.createComponent(Shell);
    document.body.innerHTML = '<div id="grid" tabindex="0"></div>';
    const grid = document.getElementById('grid') as HTMLElement;
    TestBed.runInInjectionContext(() => {
      TestBed.inject(DayKeys).bind();
      TestBed.inject(GridKeys).bind(grid);
    });
    grid.focus();
  });

  it('with the focus on a free time and on an appointment', () => {
    const focus = TestBed.inject(GridFocus);
    focus.goTo({ column: 0, minute: 600 });
    expect(contested()).toEqual([]);
    focus.goToAppointment('elena');
    expect(focus.appointmentId()).toBe('elena');
    expect(contested()).toEqual([]);
  });

  it('with an appointment picked up, and with one in the hand', () => {
    const appointment = TestBed.inject(DayStore).appointment('elena')();
    if (!appointment) throw new Error('the day has no appointment');
    TestBed.inject(PickedUp).take(appointment);
    expect(contested()).toEqual([]);
    TestBed.inject(MoveMode).begin(appointment, 'move');
    expect(contested()).toEqual([]);
  });

  it('and a key that was given twice is found', () => {
    TestBed.runInInjectionContext(() =>
      TestBed.inject(Keys).bind([{ key: 'N', label: 'other', run: () => undefined }]),
    );
    expect(contested()).toEqual(['N: other, day-keys.book']);
  });
});

describe('CAL-8: one meaning per key in the appointment window', () => {
  const inPane = signal<string | undefined>(undefined);
  const inRefusal = signal(false);
  const commands: WindowCommands = {
    save: () => undefined,
    saveAndClose: () => undefined,
    close: () => undefined,
    zone: () => undefined,
    status: () => undefined,
    isInRefusal: () => inRefusal(),
    history: () => undefined,
    comment: () => undefined,
    cancel: () => undefined,
  };

  beforeEach(async () => {
    sessionStorage.clear();
    const desk = await Desk.open({
      providers: [
        WindowKeys,
        WindowPanes,
        provideWindowSections(sections),
        { provide: WindowVisit, useValue: { pane: inPane } },
        { provide: VisitBill, useValue: { bill: signal(undefined) } },
        { provide: PaymentDraft, useValue: { selected: signal(undefined), sum: signal({}), rows: signal([]) } },
        { provide: PaymentCommands, useValue: {} },
        { provide: PaymentClaiming, useValue: {} },
      ],
    });
    await desk.beginNew();
    TestBed.runInInjectionContext(() => TestBed.inject(WindowKeys).listen(commands));
  });
  afterEach(() => {
    inPane.set(undefined);
    inRefusal.set(false);
  });

  it('while a visit is shown, and while it is paid', () => {
    expect(contested()).toEqual([]);
    inPane.set('payment');
    TestBed.runInInjectionContext(() => [new MethodTiles(), new PaymentPane()]);
    expect(contested()).toEqual([]);
  });

  it('with the focus in a refusal: the numbers are its other times, with Alt they are the zones', async () => {
    const card = TestBed.createComponent(TakenCard);
    const free = { teamMemberId: lindgren.id, start: '2026-11-24T11:00:00Z', end: '2026-11-24T11:30:00Z' };
    card.componentRef.setInput('taken', { blockers: [], alternatives: [free] });
    await card.whenStable();
    (card.nativeElement as HTMLElement).querySelector<HTMLElement>('.option')?.focus();
    inRefusal.set(card.componentInstance.hasFocus());
    expect(inRefusal()).toBe(true);
    expect(contested()).toEqual([]);
  });
});
