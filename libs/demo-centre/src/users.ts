import { demoId } from './ids';

export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'manager' | 'receptionist' | 'doctor' | 'accountant';
  /** Index into the front desk's person colours. */
  readonly colour: number;
  readonly branches: readonly (0 | 1)[];
  readonly teamMemberId: string | null;
}

/** Valid in the demo data only; `npm start` prints it. */
export const demoPassword = 'anteroom';

type Row = [name: string, email: string, role: DemoUser['role'], branches: (0 | 1)[], teamMember?: number];

const rows: Row[] = [
  ['Anna Keller', 'anna@demo.example', 'receptionist', [0]],
  ['Tomás Rivera', 'tomas@demo.example', 'receptionist', [0]],
  ['Sofia Bergström', 'sofia@demo.example', 'receptionist', [1]],
  ['Maria Lindqvist', 'manager@demo.example', 'manager', [0, 1]],
  ['Olga Petrova', 'owner@demo.example', 'owner', [0, 1]],
  ['Henrik Lindgren', 'doctor@demo.example', 'doctor', [0], 2],
  ['Ines Costa', 'accounts@demo.example', 'accountant', [0, 1]],
];

/** The people who sign in to the demo. */
export const demoUsers: readonly DemoUser[] = rows.map(([name, email, role, inBranches, teamMember], i) => ({
  id: demoId('user', i + 1),
  name,
  email,
  role,
  colour: i % 5,
  branches: inBranches,
  teamMemberId: teamMember ? demoId('teamMember', teamMember) : null,
}));
