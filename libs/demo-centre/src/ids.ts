/** What a fixed demo id counts. */
const families = {
  branch: 0,
  teamMember: 2,
  position: 3,
  service: 4,
  category: 5,
  resourceKind: 6,
  unit: 7,
  user: 8,
} as const;
export type DemoKind = keyof typeof families;

/** The id of the `n`-th thing of a kind (1-based): readable in a log, the same on every machine, a valid UUIDv7. */
export function demoId(kind: DemoKind, n: number): string {
  return `0190a000-0000-7000-8000-00000000${families[kind]}${String(n).padStart(3, '0')}`;
}

const serialFamilies = { client: 'c', appointment: 'a', change: 'e', shift: '5' } as const;

/** The id of the `n`-th demo client, appointment, …: of these there are more than `demoId` can count. */
export function demoSerialId(kind: keyof typeof serialFamilies, n: number): string {
  return `0190a000-0000-7000-8${serialFamilies[kind]}00-${n.toString(16).padStart(12, '0')}`;
}
