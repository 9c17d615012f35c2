import { branchScopeSql } from '@anteroom/platform-persistence';

/**
 * How a client is reached, and the country of each branch, by which a phone without a country code is read. A card that
 * was there before stays as it was: no e-mail, the branch's language, any channel.
 */
export const contactSql = `
alter table client
  add column email text check (email = btrim(email) and email like '_%@_%' and length(email) <= 254),
  add column language text check (language <> ''),
  add column preferred_channel text not null default 'any'
    check (preferred_channel in ('any', 'sms', 'email', 'none'));

create table branch (
  id uuid primary key,
  country text not null check (country ~ '^[A-Z]{2}$')
);

grant select on branch to anteroom_clients_app;
${branchScopeSql('branch', 'id')}
`;
