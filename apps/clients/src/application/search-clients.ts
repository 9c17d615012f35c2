import type { ClientSummary } from '@anteroom/contracts-clients';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { questionOf } from '../domain/search-key.rules';

export interface ClientSearch {
  readonly branchId: string;
  readonly text: string;
  readonly limit: number;
}

const byNameSql = 'select id, name, phone from clients_by_name($1, $2, $3, $4)';
const byPhoneSql = 'select id, name, phone from clients_by_digits($1, $2, $3)';

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
      const wordStarts = atLeast(3, question.words).map((word) => `% ${word}%`);
      return this.unitOfWork.query<ClientSummary>(byNameSql, [branchId, ` ${question.words[0]}`, wordStarts, limit]);
    });
  }
}

/** The same words, repeated until there are so many. */
function atLeast(count: number, words: readonly string[]): string[] {
  return Array.from({ length: Math.max(count, words.length) }, (_, n) => words[n % words.length] as string);
}
