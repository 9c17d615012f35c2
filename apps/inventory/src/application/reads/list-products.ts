import type { listProducts } from '@anteroom/contracts-inventory';
import type { RouteInput, RouteResponse } from '@anteroom/contracts-shared';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { wordsOf } from '../../domain/search-key.rules';
import { cursorOf, placeOf } from './cursor';
import { type ProductRow, onShelf, onShelfSql } from './on-shelf.sql';

type Question = RouteInput<typeof listProducts>['query'] & { readonly branchId: string };
type Page = RouteResponse<typeof listProducts>;
type Row = ProductRow & { readonly rank: number };

const isExpiring = `expiry <> 'fine'`;
const isLow = `state <> 'in-stock'`;

/** What needs attention first: nothing left, little left, a date, and the rest. */
const rankSql = `case when state = 'out' then 0 when state = 'low' then 1 when ${isExpiring} then 2 else 3 end`;

const foundSql = `
with found as (${onShelfSql(`p.branch_id = $2 and ($3::uuid is null or p.store_id = $3)
  and (p.search_key like all ($4::text[]) or p.barcode = $5)`)}), ranked as (select *, ${rankSql} as rank from found)`;

const pageSql = `${foundSql}
select * from ranked
where case $6 when 'low' then ${isLow} when 'expiring' then ${isExpiring} else true end
  and ($7::int is null or (rank, name, id) > ($7::int, $8::text, $9::uuid))
order by rank, name, id limit $10`;

const countsSql = `${foundSql}
select count(*)::int as "all", (count(*) filter (where ${isLow}))::int as low,
  (count(*) filter (where ${isExpiring}))::int as expiring
from ranked`;

/** A page of a branch's products, by words of name and article, or by a whole barcode. */
export class ListProducts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid` for a cursor that no page ended with */
  async execute({ branchId, text, storeId, state, limit, cursor }: Question): Promise<Page> {
    const place = placeOf(cursor, 3);
    const words = wordsOf(text).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const question = [this.clock.now(), branchId, storeId ?? null, words, text];
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const rows = await this.unitOfWork.query<Row>(pageSql, [...question, state, ...place, limit + 1]);
      const [counts] = await this.unitOfWork.query<Page['counts']>(countsSql, question);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        products: shown.map(({ rank: _, ...row }) => onShelf(row)),
        counts: counts ?? { all: 0, low: 0, expiring: 0 },
        next: last ? cursorOf([last.rank, last.name, last.id]) : null,
      };
    });
  }
}
