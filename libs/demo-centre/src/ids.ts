/** What a fixed demo id counts, and the number of its family: up to three digits. */
const families = {
  branch: 0,
  teamMember: 2,
  position: 3,
  service: 4,
  category: 5,
  resourceKind: 6,
  unit: 7,
  user: 8,
  store: 10,
  product: 11,
  productCategory: 12,
  consumable: 13,
  register: 20,
  account: 21,
  storedTemplate: 30,
} as const;
export type DemoKind = keyof typeof families;

const digits = (n: number, count: number): string => String(n).padStart(count, '0');

/** The id of the `n`-th thing of a kind (1-based): readable in a log, the same on every machine, a valid UUIDv7. */
export function demoId(kind: DemoKind, n: number): string {
  return `0190a000-0000-7000-8000-000000${digits(families[kind], 3)}${digits(n, 3)}`;
}

/** One hexadecimal digit each. */
const serialFamilies = {
  client: 'c',
  appointment: 'a',
  change: 'e',
  shift: '5',
  bill: 'b',
  payment: 'd',
  ledgerEntry: '1',
  stockMovement: '2',
  stockReservation: '3',
  notification: '4',
  delivery: '6',
  registerShift: '7',
} as const;
export type DemoSerialKind = keyof typeof serialFamilies;

/** The id of the `n`-th demo client, appointment, …: of these there are more than `demoId` can count. */
export function demoSerialId(kind: DemoSerialKind, n: number): string {
  return `0190a000-0000-7000-8${serialFamilies[kind]}00-${n.toString(16).padStart(12, '0')}`;
}
