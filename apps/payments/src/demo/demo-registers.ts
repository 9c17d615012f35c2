import { branches, demoId } from '@anteroom/demo-centre';
import type { RegisterKind } from '../domain/register';

export interface DemoRegister {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly kind: RegisterKind;
  readonly name: string;
}

const names: readonly [branch: 0 | 1, kind: RegisterKind, name: string][] = [
  [0, 'cash', 'Till 1'],
  [0, 'cash', 'Till 2'],
  [0, 'card-terminal', 'Terminal 1'],
  [0, 'bank', 'Bank account'],
  [1, 'cash', 'Front desk till'],
  [1, 'card-terminal', 'Terminal'],
  [1, 'bank', 'Bank account'],
];

export const registers: readonly DemoRegister[] = names.map(([branch, kind, name], index) => ({
  id: demoId('register', index + 1),
  branch,
  kind,
  name,
}));

export const branchRows = (): object[] =>
  branches.map(({ id, name, timeZone, currency, language }) => ({
    ...{ id, name, time_zone: timeZone, currency, language },
    discount_limit_percent: 10,
  }));

export const registerRows = (): object[] =>
  registers.map(({ id, branch, kind, name }, index) => ({
    ...{ id, branch_id: branches[branch].id, kind, name },
    ...{ version: 1, active: true, sort: index },
  }));
