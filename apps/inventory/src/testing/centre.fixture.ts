import { type StaffIdentity, rights } from '@anteroom/contracts-shared';

export const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const berlin = id(1);
export const newYork = id(2);
export const cupboard = id(11);
export const fridge = id(12);
export const newYorkStore = id(13);
export const bloodTest = id(21);
export const vaccination = id(22);
export const dressing = id(23);
export const weber = id(31);
export const haddad = id(32);
export const anna = { id: id(41), name: 'Anna', colour: 1 };

export function aColleague(facts: Partial<StaffIdentity> = {}): StaffIdentity {
  return { ...anna, rights: [...rights], branchIds: [berlin, newYork], ...facts };
}

export const fillSql = `
set app.branch_ids = '${berlin},${newYork}';
insert into branch values ('${berlin}', 'Northgate', 'Europe/Berlin', 'EUR', 'en-GB', 'completed'),
  ('${newYork}', 'Harbour Street', 'America/New_York', 'USD', 'en-US', 'arrived');
insert into store (id, branch_id, name) values ('${cupboard}', '${berlin}', 'Cupboard'),
  ('${fridge}', '${berlin}', 'Fridge'), ('${newYorkStore}', '${newYork}', 'Stockroom');`;
