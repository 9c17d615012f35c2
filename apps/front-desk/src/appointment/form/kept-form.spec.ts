import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { newDraft } from '../draft/appointment-draft';
import { anAppointment, zone } from '../draft/drafts.fixture';
import { Desk, inBranch, slot } from '../desk.fixture';
import { KeptForm, continueDraft, draftKeyOf } from './kept-form';

const key = `new ${slot.teamMemberId} ${slot.start}`;
const miriam = { kind: 'new', name: 'Miriam Adler', phone: '+49 30 901820' } as const;
const booked = anAppointment({ version: 1, start: slot.start, end: slot.end, services: [], resources: [] });

function everythingKept(): string {
  return Object.keys(sessionStorage)
    .map((one) => sessionStorage.getItem(one))
    .join('\n');
}

describe('APT-1: what was typed in a window', () => {
  let desk: Desk;

  async function openAt(address: string, state?: Record<string, unknown>): Promise<void> {
    desk = await Desk.open();
    const router = TestBed.inject(Router);
    router.resetConfig([{ path: '**', children: [] }]);
    await router.navigateByUrl('/day');
    await router.navigateByUrl(address, state ? { state } : {});
    desk.form.beginNew(newDraft(slot, zone));
  }

  async function typeAndLeave(): Promise<void> {
    await openAt('/first');
    desk.kept.begin(key);
    desk.form.chooseClient(miriam);
    desk.form.setComment('Call first');
    TestBed.resetTestingModule();
  }

  beforeEach(() => sessionStorage.clear());
  afterEach(() => TestBed.resetTestingModule());

  it('is gone in the step that knows of the save, although the window closes at once', async () => {
    await openAt('/day');
    desk.server.on(`POST ${inBranch}/appointments`, 201, { ...booked, comment: 'Call first' });
    desk.kept.begin(key);
    desk.slots.begin();
    await desk.rest();
    desk.form.setComment('Call first');
    await desk.saving.save();
    TestBed.resetTestingModule();
    await openAt('/again');
    expect(desk.kept.begin(key)).toBe(false);
    expect(desk.kept.offer()).toBeUndefined();
    expect(everythingKept()).not.toContain('Call first');
  });

  it('is kept with the saved appointment where it was typed while saving', async () => {
    await openAt('/day');
    desk.server.reply(`POST ${inBranch}/appointments`, () => {
      desk.form.setComment('Wheelchair');
      return {
        ok: true,
        status: 201,
        headers: new Headers(),
        json: () => Promise.resolve({ ...booked, comment: 'Call first' }),
      } as unknown as Response;
    });
    desk.kept.begin(key);
    desk.slots.begin();
    await desk.rest();
    desk.form.setComment('Call first');
    await desk.saving.save();
    TestBed.resetTestingModule();
    await openAt('/again');
    desk.kept.begin(key);
    expect(desk.kept.offer()).toBeUndefined();
    desk.kept.begin(draftKeyOf(booked.id));
    expect(desk.kept.offer()?.draft.comment).toBe('Wheelchair');
  });

  it('names whom it is for before it fills anything', async () => {
    await typeAndLeave();
    await openAt('/again');
    expect(desk.kept.begin(key)).toBe(false);
    expect(desk.kept.offer()?.draft.client).toEqual(miriam);
    expect(desk.form.draft()).toMatchObject({ client: null, comment: '' });
    desk.kept.continue();
    expect(desk.form.draft()).toMatchObject({ client: miriam, comment: 'Call first' });
  });

  it('stays offered until somebody decides, also when the window is closed again', async () => {
    await typeAndLeave();
    await openAt('/again');
    desk.kept.begin(key);
    await desk.rest();
    TestBed.resetTestingModule();
    await openAt('/once-more');
    desk.kept.begin(key);
    expect(desk.kept.offer()?.draft.client).toEqual(miriam);
    desk.kept.discard();
    TestBed.resetTestingModule();
    await openAt('/at-last');
    desk.kept.begin(key);
    expect(desk.kept.offer()).toBeUndefined();
  });

  it('is not lost to what is typed beside it: the two change places', async () => {
    await typeAndLeave();
    await openAt('/again');
    desk.kept.begin(key);
    desk.form.setComment('Somebody else');
    desk.kept.continue();
    expect(desk.form.draft().comment).toBe('Call first');
    expect(desk.kept.offer()?.draft.comment).toBe('Somebody else');
  });

  it('fills the window at once where its closing is undone', async () => {
    await typeAndLeave();
    await openAt('/again', { [continueDraft]: true });
    expect(desk.kept.begin(key)).toBe(true);
    expect(desk.form.draft().client).toEqual(miriam);
  });

  it('is written up to the last key, also when the window closes with it', async () => {
    await openAt('/day');
    desk.kept.begin(key);
    await desk.rest();
    desk.form.setComment('Last word');
    TestBed.inject(KeptForm).ngOnDestroy();
    expect(everythingKept()).toContain('Last word');
  });
});
