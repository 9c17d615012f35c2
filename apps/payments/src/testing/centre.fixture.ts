import { type Right, type StaffIdentity, rights } from '@anteroom/contracts-shared';
import { UuidV7Ids } from '@anteroom/platform-persistence';

export const berlin = '018f000b-0000-7000-8000-000000000001';
export const newYork = '018f000b-0000-7000-8000-000000000002';
export const till = '018f000c-0000-7000-8000-000000000001';
export const secondTill = '018f000c-0000-7000-8000-000000000002';
export const terminal = '018f000c-0000-7000-8000-000000000003';
export const bank = '018f000c-0000-7000-8000-000000000004';
export const tillElsewhere = '018f000c-0000-7000-8000-000000000005';

export const ids = new UuidV7Ids();
export const newId = (): string => ids.next();
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** A Tuesday, 10:00 by the clock of Berlin. */
export const morning = '2026-11-24T09:00:00Z';

export const centreSql = `
insert into branch (id, name, time_zone, currency, language) values
  ('${berlin}', 'Northgate', 'Europe/Berlin', 'EUR', 'en-GB'), ('${newYork}', 'Harbour', 'America/New_York', 'USD', 'en-US');
insert into register (id, branch_id, kind, name, sort) values
  ('${till}', '${berlin}', 'cash', 'Till 1', 1), ('${secondTill}', '${berlin}', 'cash', 'Till 2', 2),
  ('${terminal}', '${berlin}', 'card-terminal', 'Terminal', 3), ('${bank}', '${berlin}', 'bank', 'Bank', 4),
  ('${tillElsewhere}', '${newYork}', 'cash', 'Front', 1);`;

let staff = 0;

/** Somebody at the desk who may do everything but give any discount, in both branches. */
export function aReceptionist(facts: Partial<StaffIdentity> & { also?: readonly Right[] } = {}): StaffIdentity {
  const { also = [], ...rest } = facts;
  staff += 1;
  return {
    id: `018f0000-0000-7000-a000-${String(staff).padStart(12, '0')}`,
    name: `Receptionist ${staff}`,
    colour: staff % 12,
    rights: [...rights.filter((right) => right !== 'payment.discount-any'), ...also],
    branchIds: [berlin, newYork],
    ...rest,
  };
}
