import type { Appointment, ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';
import type { AppointmentDraft } from './appointment-draft';
import type { DraftLine } from './service-lines.rules';

export const zone = 'Europe/Berlin';
const eur = (amount: number) => ({ amount, currency: 'EUR' });

export const anna = { id: 'b0000000-0000-7000-8000-000000000001', name: 'Anna Kovács', colour: 0 };
export const tomas = { id: 'b0000000-0000-7000-8000-000000000002', name: 'Tomás Rey', colour: 1 };

export const consultation: ServiceOnOffer = {
  id: 'c0000000-0000-7000-8000-000000000001',
  name: 'Cardiology consultation',
  category: 'Cardiology',
  durationMinutes: 30,
  bufferMinutes: 5,
  price: eur(9500),
  resourceKindIds: ['d0000000-0000-7000-8000-000000000001'],
};
export const ecg: ServiceOnOffer = {
  ...consultation,
  id: 'c0000000-0000-7000-8000-000000000002',
  name: 'ECG, 12 lead',
  durationMinutes: 15,
  price: eur(4200),
};

export const lindgren: TeamMember = {
  id: 'a0000000-0000-7000-8000-000000000001',
  name: 'Dr Henrik Lindgren',
  position: { id: 'e0000000-0000-7000-8000-000000000001', name: 'Cardiology' },
  usualResource: { id: 'f0000000-0000-7000-8000-000000000002', name: 'Room 2' },
  offers: [
    { serviceId: consultation.id, durationMinutes: 30, price: eur(9500) },
    { serviceId: ecg.id, durationMinutes: 15, price: eur(4200) },
  ],
};
export const haddad: TeamMember = {
  ...lindgren,
  id: 'a0000000-0000-7000-8000-000000000002',
  name: 'Dr Layla Haddad',
  offers: [{ serviceId: consultation.id, durationMinutes: 45, price: eur(11000) }],
};

export function aLine(change: Partial<DraftLine> = {}): DraftLine {
  return {
    serviceId: consultation.id,
    name: consultation.name,
    quantity: 1,
    durationMinutes: 30,
    price: eur(9500),
    discount: eur(0),
    priceFrom: 'list',
    ...change,
  };
}

export function aDraft(change: Partial<AppointmentDraft> = {}): AppointmentDraft {
  return {
    teamMemberId: lindgren.id,
    start: { date: '2026-11-24', time: '11:00', occurrence: 'first' },
    duration: { minutes: 30, follows: 'services' },
    lines: [aLine()],
    client: {
      kind: 'known',
      id: '10000000-0000-7000-8000-000000000001',
      name: 'Elena Marchetti',
      phone: '+390550142291',
    },
    resourceIds: [],
    comment: '',
    ...change,
  };
}

export function anAppointment(change: Partial<Appointment> = {}): Appointment {
  return {
    id: '20000000-0000-7000-8000-000000000001',
    version: 3,
    visitId: '30000000-0000-7000-8000-000000000001',
    branchId: '40000000-0000-7000-8000-000000000001',
    teamMemberId: lindgren.id,
    start: '2026-11-24T11:00:00+01:00',
    end: '2026-11-24T11:30:00+01:00',
    bufferEnd: '2026-11-24T11:35:00+01:00',
    status: 'booked',
    payment: null,
    client: { id: '10000000-0000-7000-8000-000000000001', name: 'Elena Marchetti', phone: '+390550142291' },
    services: [
      {
        serviceId: consultation.id,
        name: consultation.name,
        quantity: 1,
        durationMinutes: 30,
        price: eur(9000),
        discount: eur(0),
      },
    ],
    resources: [{ id: 'f0000000-0000-7000-8000-000000000002', name: 'Room 2' }],
    hasComment: false,
    overbookReason: null,
    statusTimes: { booked: '2026-11-23T09:00:00+01:00' },
    refused: {},
    changedBy: anna,
    changedAt: '2026-11-23T09:00:00+01:00',
    comment: '',
    cancelReason: null,
    bookedBy: anna,
    bookedAt: '2026-11-23T09:00:00+01:00',
    ...change,
  };
}
