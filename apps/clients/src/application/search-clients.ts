import type { ClientSummary } from '@anteroom/contracts-clients';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { questionOf } from '../domain/search-key.rules';

export interface ClientSearch {
  readonly branchId: string;
  readonly text: string;
  readonly limit: number;
}

// First those whose name begins with what was typed, in alphabetical order straight from the index; the rest, where
// only a later word begins with it, fill up what is left. Each part stops at the limit, however common the letters.
const byNameSql = `
with first_word as (
  select id, name, phone, search_key from client
  where branch_id = $1 and search_key like $2 || '%' and search_key like all ($3::text[])
  order by search_key limit $4
), other_word as (
  select id, name, phone, search_key from client
  where branch_id = $1 and search_key like all ($3::text[]) and search_key not like $2 || '%'
  limit $4
)
select id, name, phone from (
  select *, 1 as part from first_word union all select *, 2 from other_word
) found
order by part, search_key limit $4`;

const byPhoneSql = `
select id, name, phone from client where branch_id = $1 and phone like '%' || $2 || '%' order by phone, name limit $3`;

/** Finds clients of a branch by name or phone while somebody types. */
export class SearchClients {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ branchId, text, limit }: ClientSearch): Promise<ClientSummary[]> {
    const question = questionOf(text);
    if (!question) return [];
    return this.unitOfWork.read({ branchIds: [branchId] }, () => {
      if (question.kind === 'phone') {
        return this.unitOfWork.query<ClientSummary>(byPhoneSql, [branchId, question.digits, limit]);
      }
      const wordStarts = question.words.map((word) => `% ${word}%`);
      return this.unitOfWork.query<ClientSummary>(byNameSql, [branchId, ` ${question.words[0]}`, wordStarts, limit]);
    });
  }
}
