import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Desk } from '../desk.fixture';
import { haddad, lindgren } from '../draft/drafts.fixture';
import { TakenCard } from './taken-card';

const taken = {
  blockers: [
    {
      kind: 'hold' as const,
      id: 'hold-2',
      by: { id: 'tomas', name: 'Tomás Rey', colour: 1 },
      label: 'Tomás Rey',
      seatName: 'Dr Henrik Lindgren',
      start: '2026-11-24T10:00:00Z',
      end: '2026-11-24T10:30:00Z',
    },
  ],
  alternatives: [
    { teamMemberId: lindgren.id, start: '2026-11-24T11:00:00Z', end: '2026-11-24T11:30:00Z' },
    { teamMemberId: lindgren.id, start: '2026-11-25T08:00:00Z', end: '2026-11-25T08:30:00Z' },
    { teamMemberId: haddad.id, start: '2026-11-24T10:00:00Z', end: '2026-11-24T10:30:00Z' },
  ],
};

function press(key: string, more: KeyboardEventInit = {}): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

describe('the card of a time that is taken', () => {
  let desk: Desk;
  let view: ComponentFixture<TakenCard>;
  const page = () => view.nativeElement as HTMLElement;
  const text = (selector: string) => page().querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

  beforeEach(async () => {
    sessionStorage.clear();
    desk = await Desk.open();
    await desk.beginNew();
    view = TestBed.createComponent(TakenCard);
    view.componentRef.setInput('taken', taken);
    await desk.rest();
  });
  afterEach(() => TestBed.resetTestingModule());

  it('CAL-5: says who has the time and that nothing was changed', () => {
    expect(text('h3')).toBe('11:00 is taken: Dr Henrik Lindgren');
    expect(text('p')).toBe(
      'Tomás is booking Dr Henrik Lindgren, 11:00–11:30. Nothing was changed, and what you typed is kept.',
    );
  });

  it('CAL-5: offers three ways on, with the day and the person where these are others', () => {
    const offered = [...page().querySelectorAll('.ways bdi')].map((one) => one.textContent);
    expect(offered).toEqual(['12:00', 'Wed 25 Nov, 09:00', '11:00, Dr Layla Haddad']);
  });

  it('CAL-5: goes to the way that is chosen and keeps what was typed', () => {
    desk.form.setComment('Call first');
    page().querySelectorAll<HTMLElement>('.option')[0]?.focus();
    press('3');
    expect(desk.form.draft()).toMatchObject({
      teamMemberId: haddad.id,
      comment: 'Call first',
      start: { time: '11:00' },
    });
  });

  it('CAL-5: has the numbers while the focus is in it, and never Alt with them, which goes to the zones', () => {
    document.body.append(page());
    const before = desk.form.draft();
    press('3');
    page().querySelectorAll<HTMLElement>('.option')[0]?.focus();
    press('3', { altKey: true });
    expect(desk.form.draft()).toEqual(before);
  });

  it('CAL-5: does not offer to book over without the right', () => {
    expect(page().textContent).not.toContain('Book over');
  });
});
