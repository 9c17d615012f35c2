import type { CalendarAppointment, CalendarChange, DaySnapshot, SlotHold } from '@anteroom/contracts-scheduling';
import type { Session } from '@anteroom/contracts-identity';
import type { Problem } from '@anteroom/contracts-shared';

export const anna = { id: 'anna', name: 'Anna Kowalska', colour: 0 };
export const tomas = { id: 'tomas', name: 'Tomás Rey', colour: 1 };

export const berlin = {
  id: 'branch-1',
  name: 'Northgate Medical Centre',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  language: 'en',
  stepMinutes: 15,
};

export function anAppointment(facts: Partial<CalendarAppointment> = {}): CalendarAppointment {
  return {
    id: 'appointment-1',
    version: 1,
    visitId: 'visit-1',
    branchId: berlin.id,
    teamMemberId: 'okafor',
    start: '2026-11-24T09:00:00Z',
    end: '2026-11-24T09:30:00Z',
    bufferEnd: '2026-11-24T09:30:00Z',
    status: 'booked',
    payment: null,
    client: { id: 'client-1', name: 'Elena Marchetti' },
    services: [],
    resources: [],
    hasComment: false,
    overbookReason: null,
    statusTimes: {},
    refused: {},
    changedBy: anna,
    changedAt: '2026-11-24T08:00:00Z',
    ...facts,
  };
}

export function aHold(facts: Partial<SlotHold> = {}): SlotHold {
  return {
    id: 'hold-1',
    branchId: berlin.id,
    teamMemberId: 'okafor',
    start: '2026-11-24T10:00:00Z',
    end: '2026-11-24T10:30:00Z',
    bufferEnd: '2026-11-24T10:30:00Z',
    resources: [],
    seats: [1],
    heldBy: tomas,
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
    ...facts,
  };
}

export function aDay(facts: Partial<DaySnapshot> = {}): DaySnapshot {
  return {
    branchId: berlin.id,
    date: '2026-11-24',
    timeZone: berlin.timeZone,
    revision: 1,
    teamMembers: [
      { id: 'okafor', name: 'Dr Okafor', position: 'General practice', usualResource: 'Room 1', shifts: [] },
    ],
    appointments: [],
    events: [],
    blocks: [],
    holds: [],
    ...facts,
  };
}

export function appointmentChange(value: CalendarAppointment): CalendarChange {
  return { kind: 'appointment', id: value.id, value };
}

export function aProblem(code: Problem['code'], facts: Record<string, unknown> = {}): Problem {
  return { type: `https://anteroom.example/problems/${code}`, code, title: code, status: 409, detail: code, ...facts };
}

export function aSession(facts: Partial<Session> = {}): Session {
  return {
    user: {
      id: 'me',
      name: 'Maria Lindqvist',
      email: 'maria@demo.example',
      role: 'receptionist',
      colour: 3,
      teamMemberId: null,
    },
    branches: [berlin],
    rights: ['calendar.view', 'appointment.create'],
    ...facts,
  };
}
