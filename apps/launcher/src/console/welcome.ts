import type { RunningSystem } from '../system/running-system.ts';

const demoPeople: readonly [string, string][] = [
  ['anna@demo.example', 'receptionist, first branch'],
  ['tomas@demo.example', 'receptionist, first branch'],
  ['sofia@demo.example', 'receptionist, second branch'],
  ['doctor@demo.example', 'doctor, first branch'],
  ['manager@demo.example', 'manager'],
  ['accounts@demo.example', 'accountant'],
  ['owner@demo.example', 'owner'],
];

/** What the person at the terminal needs next: the address, and the demo's sign-ins where there is a demo. */
export function welcome(
  { gatewayUrls, hasDemo }: Pick<RunningSystem, 'gatewayUrls' | 'hasDemo'>,
  { dataDir, took }: { dataDir: string; took: string },
): string {
  const people = demoPeople.map(([email, role]) => `    ${email.padEnd(24)}${role}`);
  return [
    '',
    `Anteroom is ready after ${took}:  ${gatewayUrls.join('  ')}`,
    ...(hasDemo ? ['', '  Sign in to the demo with the password anteroom:', ...people] : []),
    '',
    `  Ctrl-C stops it. Data and logs: ${dataDir}`,
    '',
  ].join('\n');
}
