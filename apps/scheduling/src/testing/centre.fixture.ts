/** A small centre in two branches for tests: who works there, what they do, and with which rooms and devices. */
const id = (group: string, number: number): string =>
  `018f${group.padStart(4, '0')}-0000-7000-8000-${number.toString().padStart(12, '0')}`;

export const berlin = id('b', 1);
export const newYork = id('b', 2);
export const weber = id('d', 1);
export const mayer = id('d', 2);
export const lang = id('d', 3);
export const adams = id('d', 4);
export const roomOne = id('e', 1);
export const roomTwo = id('e', 2);
export const scanner = id('e', 3);
export const suite = id('e', 4);
/** 30 minutes, needs nothing. */
export const consultation = id('c', 1);
/** 30 minutes and 10 of buffer, needs a room. */
export const treatment = id('c', 2);
/** 30 minutes, needs a room and the one scanner. */
export const scan = id('c', 3);
/** Only Mayer does it. */
export const surgery = id('c', 4);
export const checkup = id('c', 5);
export const rooms = id('a', 1);
export const scanners = id('a', 2);
const suites = id('a', 3);
const doctors = id('f', 1);
const assistants = id('f', 2);
const physicians = id('f', 3);
const [category, otherCategory] = [id('f', 10), id('f', 11)];

/** A Monday; everybody works from it for four weeks, 08:00–12:00 and 13:00–18:00 of their branch's clock. */
export const monday = '2026-11-23';
export const tuesday = '2026-11-24';

type Row = Record<string, unknown>;

const inBerlin = (rows: Row[]): Row[] => rows.map((row) => ({ ...row, branch_id: berlin }));
const inNewYork = (rows: Row[]): Row[] => rows.map((row) => ({ ...row, branch_id: newYork }));

const people = [weber, mayer, lang, adams];
const servicesOf: Readonly<Record<string, readonly string[]>> = {
  [weber]: [consultation, treatment, scan],
  [mayer]: [consultation, treatment, scan, surgery],
  [lang]: [consultation],
  [adams]: [checkup],
};
const branchOf = (person: string): string => (person === adams ? newYork : berlin);

function service(serviceId: string, name: string, facts: Row = {}): Row {
  return {
    id: serviceId,
    name,
    category_id: category,
    duration_minutes: 30,
    buffer_minutes: 0,
    price_amount: 4500,
    active: true,
    sort: 0,
    ...facts,
  };
}

function shifts(): Row[] {
  const days = Array.from({ length: 28 }, (_, day) => day);
  const parts = [
    ['08:00', '12:00'],
    ['13:00', '18:00'],
  ];
  return people.flatMap((person, p) =>
    days.flatMap((day) =>
      parts.map(([from, to], part) => ({
        id: id('9', p * 100 + day * 2 + part + 1),
        branch_id: branchOf(person),
        team_member_id: person,
        day,
        from,
        to,
        time_zone: person === adams ? 'America/New_York' : 'Europe/Berlin',
      })),
    ),
  );
}

/** Rows by table, in the order in which they may be inserted. */
export function centreRows(): readonly (readonly [table: string, rows: Row[]])[] {
  const branch = { step_minutes: 15, sort: 0 };
  return [
    [
      'branch',
      [
        {
          ...branch,
          id: berlin,
          name: 'Berlin',
          time_zone: 'Europe/Berlin',
          currency: 'EUR',
          language: 'de',
          country: 'DE',
        },
        {
          ...branch,
          id: newYork,
          name: 'York',
          time_zone: 'America/New_York',
          currency: 'USD',
          language: 'en',
          country: 'US',
        },
      ],
    ],
    [
      'position',
      [
        ...inBerlin([
          { id: doctors, name: 'Doctor' },
          { id: assistants, name: 'Assistant' },
        ]),
        ...inNewYork([{ id: physicians, name: 'Physician' }]),
      ],
    ],
    [
      'resource_kind',
      [
        ...inBerlin([
          { id: rooms, name: 'Room', nature: 'room' },
          { id: scanners, name: 'Scanner', nature: 'equipment' },
        ]),
        ...inNewYork([{ id: suites, name: 'Suite', nature: 'room' }]),
      ],
    ],
    [
      'resource_unit',
      [
        ...inBerlin([
          { id: roomOne, kind_id: rooms, name: 'Room 1', sort: 1 },
          { id: roomTwo, kind_id: rooms, name: 'Room 2', sort: 2 },
          { id: scanner, kind_id: scanners, name: 'Scanner', sort: 1 },
        ]),
        ...inNewYork([{ id: suite, kind_id: suites, name: 'Suite', sort: 1 }]),
      ],
    ],
    [
      'team_member',
      [
        ...inBerlin([
          {
            id: weber,
            name: 'Dr. Weber',
            position_id: doctors,
            usual_resource_unit_id: roomTwo,
            active: true,
            sort: 1,
          },
          { id: mayer, name: 'Dr. Mayer', position_id: doctors, usual_resource_unit_id: null, active: true, sort: 2 },
          { id: lang, name: 'Lang', position_id: assistants, usual_resource_unit_id: null, active: true, sort: 3 },
        ]),
        ...inNewYork([
          {
            id: adams,
            name: 'Dr. Adams',
            position_id: physicians,
            usual_resource_unit_id: null,
            active: true,
            sort: 1,
          },
        ]),
      ],
    ],
    [
      'service_category',
      [
        ...inBerlin([{ id: category, name: 'All', sort: 0 }]),
        ...inNewYork([{ id: otherCategory, name: 'All', sort: 0 }]),
      ],
    ],
    [
      'service',
      [
        ...inBerlin([
          service(consultation, 'Consultation'),
          service(treatment, 'Treatment', { buffer_minutes: 10 }),
          service(scan, 'Scan'),
          service(surgery, 'Surgery'),
        ]),
        ...inNewYork([service(checkup, 'Check-up', { category_id: otherCategory })]),
      ],
    ],
    [
      'service_offer',
      people.flatMap((person) =>
        (servicesOf[person] ?? []).map((serviceId) => ({
          team_member_id: person,
          service_id: serviceId,
          branch_id: branchOf(person),
        })),
      ),
    ],
    [
      'service_resource',
      inBerlin([
        { service_id: treatment, kind_id: rooms },
        { service_id: scan, kind_id: rooms },
        { service_id: scan, kind_id: scanners },
      ]),
    ],
    ['shift', shifts()],
  ];
}
