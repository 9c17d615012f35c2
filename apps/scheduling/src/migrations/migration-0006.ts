import { Migration } from '@mikro-orm/migrations';
import { retentionSql } from './sql-0006-retention';

/** What was kept long enough ends. */
export class Migration0006 extends Migration {
  override up(): void {
    this.addSql(retentionSql);
  }
}
