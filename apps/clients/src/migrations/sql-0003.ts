import { indexedReadSql } from '@anteroom/platform-persistence';

const found = {
  table: 'client',
  returns: 'table (id uuid, name text, phone text)',
  rows: 10,
  role: 'anteroom_clients_app',
};

const hasAllWords = `c.search_key like word_starts[1] and c.search_key like word_starts[2]
      and c.search_key like word_starts[3] and c.search_key like all (word_starts)`;

// First those whose name begins with what was typed, in alphabetical order straight from the index; the rest, where
// only a later word begins with it, are looked for when there is room left. Each part stops at the limit, however common
// the letters. An index answers single patterns, not a list of them, so three of the words stand alone as well.
const byNameSql = (branches: string) => `
  with first_word as (
    select c.id, c.name, c.phone, c.search_key from client c
    where c.branch_id = of_branch and of_branch = ${branches}
      and c.search_key like first_word_start || '%' and ${hasAllWords}
    order by c.search_key limit at_most
  ), other_word as (
    select c.id, c.name, c.phone, c.search_key from client c
    where c.branch_id = of_branch and of_branch = ${branches}
      and c.search_key not like first_word_start || '%' and ${hasAllWords}
    limit at_most - (select count(*) from first_word)
  )
  select f.id, f.name, f.phone from (
    select *, 1 as part from first_word union all select *, 2 from other_word
  ) f
  order by f.part, f.search_key`;

const byDigitsSql = (branches: string) => `
  select f.id, f.name, f.phone from (
    select c.id, c.name, c.phone from client c
    where c.branch_id = of_branch and of_branch = ${branches} and c.phone like '%' || digits || '%' limit at_most
  ) f
  order by f.phone, f.name`;

/** Clients of a branch by what is typed, through the trigram indexes. */
export const searchSql = [
  // a new card goes into the indexes at once; otherwise every search reads the list of those that are not in yet
  'alter index client_by_word set (fastupdate = off);',
  'alter index client_by_digits set (fastupdate = off);',
  indexedReadSql({
    ...found,
    signature: 'clients_by_name(of_branch uuid, first_word_start text, word_starts text[], at_most int)',
    select: byNameSql,
    never: ['seqscan'],
  }),
  indexedReadSql({
    ...found,
    signature: 'clients_by_digits(of_branch uuid, digits text, at_most int)',
    select: byDigitsSql,
    never: ['seqscan', 'indexscan'],
  }),
].join('\n');
