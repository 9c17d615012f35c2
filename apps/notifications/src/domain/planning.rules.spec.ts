import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import type { AppointmentCopy } from './appointment-copy';
import { channelsFor, nextChannel } from './channels.rules';
import { dropReason } from './claim.rules';
import type { Status } from './message-kinds';
import { planChanges } from './plan-changes.rules';
import { type Circumstances, type Wanted, keyOf, planDay, planForStaff } from './planning.rules';
import { tellingOf } from './telling.rules';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const inHours = (hours: number): Temporal.Instant => now.add({ minutes: Math.round(hours * 60) });

const usual: Circumstances = {
  now,
  undoSeconds: 180,
  leadMinutes: [1_440, 120],
  confirmationMinutes: undefined,
  planned: new Set(),
};

function anAppointment(facts: Partial<AppointmentCopy> = {}): AppointmentCopy {
  return {
    id: 'a',
    wordingVersion: 1,
    changedAt: now,
    status: 'booked',
    start: inHours(48),
    teamMemberId: 'lindgren',
    toldClient: undefined,
    toldStaff: undefined,
    off: [],
    leadMinutes: undefined,
    ...facts,
  };
}

const told = (one: AppointmentCopy): AppointmentCopy => ({
  ...one,
  toldClient: tellingOf(one),
  toldStaff: tellingOf(one),
});
const named = (wanted: readonly Wanted[]) =>
  wanted.map(({ kind, leadMinutes }) => `${kind} ${leadMinutes}`.replace(' 0', ''));

describe('NOT-4 what is planned for a client', () => {
  it('NOT-4: a booking is told when it can no longer be undone, and reminded of twice', () => {
    const plan = planDay([anAppointment()], usual);
    expect(named(plan)).toEqual(['booked', 'reminder 1440', 'reminder 120']);
    expect(plan.map(({ dueAt }) => dueAt.toString())).toEqual([
      '2026-11-24T09:03:00Z',
      '2026-11-25T09:00:00Z',
      '2026-11-26T07:00:00Z',
    ]);
  });

  it('NOT-4: a booking that is moved before it was told is told once, with the new time; cancelled, not at all', () => {
    const moved = anAppointment({ wordingVersion: 2, start: inHours(50), changedAt: now.add({ seconds: 60 }) });
    const [news] = planDay([moved], usual);
    expect([news?.kind, news?.dueAt.toString()]).toEqual(['booked', '2026-11-24T09:04:00Z']);
    expect(planDay([anAppointment({ wordingVersion: 2, status: 'cancelled' })], usual)).toEqual([]);
  });

  it('NOT-4: who knows of it is told of a move and of a cancellation, and of nothing when it comes back to where it was', () => {
    const known = told(anAppointment());
    expect(named(planDay([known], usual))).toEqual(['reminder 1440', 'reminder 120']);
    expect(named(planDay([{ ...known, start: inHours(49) }], usual))[0]).toBe('moved');
    expect(named(planDay([{ ...known, teamMemberId: 'haddad' }], usual))[0]).toBe('moved');
    expect(named(planDay([{ ...known, status: 'cancelled' }], usual))).toEqual(['cancelled']);
  });

  it('NOT-4: several of a client on one day make one message, of the earliest', () => {
    const later = anAppointment({ id: 'b', start: inHours(52), changedAt: now.add({ seconds: 90 }) });
    const plan = planDay([later, anAppointment()], usual);
    expect(named(plan)).toEqual(['booked', 'reminder 1440', 'reminder 120']);
    expect(plan.every(({ appointmentId, covers }) => appointmentId === 'a' && covers.join() === 'a,b')).toBe(true);
    expect(plan[0]?.dueAt.toString()).toBe('2026-11-24T09:04:30Z');
  });

  it('NOT-4: nobody is reminded after the fact, unless it was planned and is only late', () => {
    const soon = told(anAppointment({ start: inHours(3) }));
    expect(named(planDay([soon], usual))).toEqual(['reminder 120']);
    const late = { ...usual, now: inHours(1.5) };
    expect(planDay([soon], late)).toEqual([]);
    const planned = new Set([keyOf({ appointmentId: 'a', wordingVersion: 1, kind: 'reminder', leadMinutes: 120 })]);
    expect(named(planDay([soon], { ...late, planned }))).toEqual(['reminder 120']);
  });

  it('NOT-1: a client is asked to confirm until they have', () => {
    const asking = { ...usual, confirmationMinutes: 2_000 };
    expect(named(planDay([told(anAppointment())], asking))).toContain('confirmation-request 2000');
    const confirmed = told(anAppointment({ status: 'confirmed' }));
    expect(named(planDay([confirmed], asking))).not.toContain('confirmation-request 2000');
  });

  it('NOT-4: what is switched off for an appointment is not planned, and lead times of its own win', () => {
    const plan = planDay([anAppointment({ off: ['booked'], leadMinutes: [60] })], usual);
    expect(named(plan)).toEqual(['reminder 60']);
  });

  it('NOT-1: a team member is told of what comes, moves and goes', () => {
    expect(named(planForStaff(anAppointment(), usual))).toEqual(['staff-booked']);
    const known = told(anAppointment());
    expect(planForStaff(known, usual)).toEqual([]);
    const handedOver = planForStaff({ ...known, teamMemberId: 'haddad' }, usual);
    expect(handedOver.map(({ kind, teamMemberId }) => [kind, teamMemberId])).toEqual([
      ['staff-booked', 'haddad'],
      ['staff-cancelled', 'lindgren'],
    ]);
  });
});

const statuses: Status[] = ['booked', 'confirmed', 'arrived', 'in-room', 'completed', 'no-show', 'cancelled'];
const change = fc.record({
  waitMinutes: fc.integer({ min: 0, max: 400 }),
  status: fc.constantFrom(...statuses),
  startHours: fc.integer({ min: -2, max: 60 }),
  teamMemberId: fc.constantFrom('lindgren', 'haddad'),
});

interface Life {
  one: AppointmentCopy;
  plan: (Wanted & { id: string; channel: 'sms' })[];
  sent: string[];
  at: Temporal.Instant;
}

/** Time goes on: what falls due until then leaves, if the last look lets it. */
function pass(life: Life, until: Temporal.Instant): void {
  const due = life.plan.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, until) <= 0);
  for (const message of due.sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))) {
    life.plan = life.plan.filter(({ id }) => id !== message.id);
    const at = Temporal.Instant.compare(message.dueAt, life.at) > 0 ? message.dueAt : life.at;
    if (dropReason({ ...message, teamMemberId: null }, life.one, at)) continue;
    life.sent.push(keyOf(message));
    if (['booked', 'moved', 'cancelled'].includes(message.kind))
      life.one = { ...life.one, toldClient: tellingOf(life.one) };
  }
  life.at = until;
}

function replan(life: Life): void {
  const circumstances = { ...usual, now: life.at, planned: new Set(life.plan.map(keyOf)) };
  const wanted = planDay([life.one], circumstances).map((one) => ({ ...one, id: keyOf(one), channel: 'sms' as const }));
  const { add, change, drop } = planChanges(life.plan, wanted);
  const kept = life.plan.filter((one) => !drop.includes(one) && !change.some(({ planned }) => planned === one));
  life.plan = [...kept, ...change.map(({ wanted }) => wanted), ...add];
}

function live(
  changes: readonly { waitMinutes: number; status: Status; startHours: number; teamMemberId: string }[],
): Life {
  const life: Life = { one: anAppointment(), plan: [], sent: [], at: now };
  replan(life);
  changes.forEach(({ waitMinutes, startHours, ...facts }, index) => {
    pass(life, life.at.add({ minutes: waitMinutes }));
    const next = { ...life.one, ...facts, start: inHours(startHours) };
    const isSame =
      tellingOf(next).state === tellingOf(life.one).state &&
      next.start.equals(life.one.start) &&
      next.teamMemberId === life.one.teamMemberId;
    life.one = isSame ? next : { ...next, wordingVersion: index + 2, changedAt: life.at };
    replan(life);
  });
  return life;
}

describe('NOT-4 whatever happens to an appointment', () => {
  const lives = fc.array(change, { maxLength: 8 }).map(live);

  it('NOT-4: nothing but the cancellation is due after a cancel', () => {
    fc.assert(
      fc.property(lives, ({ one, plan }) => {
        if (one.status === 'cancelled') expect(plan.every(({ kind }) => kind === 'cancelled')).toBe(true);
      }),
    );
  });

  it('NOT-4: there is at most one live message of each kind and lead time, and it is of the present version', () => {
    fc.assert(
      fc.property(lives, ({ one, plan }) => {
        const places = plan.map(({ kind, leadMinutes }) => `${kind} ${leadMinutes}`);
        expect(new Set(places).size).toBe(places.length);
        expect(plan.every(({ wordingVersion }) => wordingVersion === one.wordingVersion)).toBe(true);
      }),
    );
  });

  it('NOT-4: every lead time that is still ahead of an awaited appointment has its reminder', () => {
    fc.assert(
      fc.property(lives, ({ one, plan, at }) => {
        if (one.status !== 'booked' && one.status !== 'confirmed') return;
        const told = one.changedAt.add({ seconds: usual.undoSeconds });
        const leads = usual.leadMinutes.filter((minutes) => {
          const dueAt = one.start.subtract({ minutes });
          return Temporal.Instant.compare(dueAt, at) > 0 && Temporal.Instant.compare(dueAt, told) > 0;
        });
        const reminded = plan.filter(({ kind }) => kind === 'reminder').map(({ leadMinutes }) => leadMinutes);
        expect(reminded).toEqual(expect.arrayContaining(leads));
      }),
    );
  });

  it('NOT-5: nothing is sent twice for a version, and what was told last is how it is once all is quiet', () => {
    fc.assert(
      fc.property(lives, (life) => {
        expect(new Set(life.sent).size).toBe(life.sent.length);
        pass(life, life.at.add({ minutes: 4 }));
        replan(life);
        const { one } = life;
        const isOver = Temporal.Instant.compare(one.start, life.at) <= 0;
        if (isOver || !one.toldClient || !['booked', 'confirmed', 'cancelled'].includes(one.status)) return;
        if (one.status === 'cancelled') expect(one.toldClient.state).toBe('off');
        else expect(one.toldClient).toEqual(tellingOf(one));
      }),
    );
  });

  it('NOT-4: planning again changes nothing', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const before = life.plan.map(keyOf).sort();
        replan(life);
        expect(life.plan.map(keyOf).sort()).toEqual(before);
      }),
    );
  });
});

describe('NOT-2 which channel', () => {
  const phone = '+4915100000001';
  const email = 'e@demo.example';
  it('NOT-2: the client’s own choice comes first, then the branch’s order; `none` is respected', () => {
    expect(channelsFor({ phone, email, preferred: 'email' }, ['sms', 'email'])).toEqual(['email', 'sms']);
    expect(channelsFor({ phone, email, preferred: 'any' }, ['sms', 'email'])).toEqual(['sms', 'email']);
    expect(channelsFor({ phone: null, email, preferred: 'sms' }, ['sms', 'email'])).toEqual(['email']);
    expect(channelsFor({ phone, email, preferred: 'none' }, ['sms', 'email'])).toEqual([]);
  });
  it('NOT-2: a channel that failed is not tried again', () => {
    expect(nextChannel(['sms', 'email'], ['sms'])).toBe('email');
    expect(nextChannel(['sms', 'email'], ['sms', 'email'])).toBeUndefined();
  });
});
