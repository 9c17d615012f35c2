import { Migration } from '@mikro-orm/migrations';
import { statusWindowsSql } from './sql-0009-status-windows';

/** Statuses have their time. */
export class Migration0009 extends Migration {
  override up(): void {
    this.addSql(statusWindowsSql);
  }
}
