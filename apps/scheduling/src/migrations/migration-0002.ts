import { Migration } from '@mikro-orm/migrations';
import { seatsSql } from './sql-0002-seats';

/** What a lost claim does. */
export class Migration0002 extends Migration {
  override up(): void {
    this.addSql(seatsSql);
  }
}
