import { Migration } from '@mikro-orm/migrations';
import { instantsSql } from './sql-0002-instants';
import { seatsSql } from './sql-0002-seats';

/** What a lost claim does, and instants written faster. */
export class Migration0002 extends Migration {
  override up(): void {
    for (const sql of [seatsSql, instantsSql]) this.addSql(sql);
  }
}
