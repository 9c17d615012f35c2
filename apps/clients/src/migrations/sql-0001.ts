import { branchScopeSql } from '@anteroom/platform-persistence';

/**
 * Clients of the branches. `search_key` is the name without accents and case, with a space before each word, so that
 * the start of any word is found through the trigram index; it is written by the domain (`searchKeyOf`).
 */
export const clientsSql = `
create extension if not exists pg_trgm;

create table client (
  id uuid primary key,
  branch_id uuid not null,
  version int not null default 1,
  name text not null check (name = btrim(name) and name <> ''),
  search_key text not null,
  phone text check (phone ~ '^\\+[1-9][0-9]{4,14}$'),
  created_at timestamptz not null
);
-- One card for one name on one phone; relatives who share a phone have a card each.
create unique index client_once on client (branch_id, phone, search_key) where phone is not null;
create index client_by_name on client (branch_id, search_key text_pattern_ops);
create index client_by_word on client using gin (search_key gin_trgm_ops);
create index client_by_digits on client using gin (phone gin_trgm_ops);

grant usage on schema public to anteroom_clients_app;
grant select, insert, update on client to anteroom_clients_app;
${branchScopeSql('client')}
`;
