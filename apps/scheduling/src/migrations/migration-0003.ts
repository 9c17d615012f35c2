import { Migration } from '@mikro-orm/migrations';
import { visitsSql } from './sql-0003-visits';

/** What makes appointments one visit, and what is known of its money. */
export class Migration0003 extends Migration {
  override up(): void {
    this.addSql(visitsSql);
  }
}
