import { Migration } from '@mikro-orm/migrations';
import { settingsSql } from './sql-0004-settings';

/** The settings of a branch's calendar. */
export class Migration0004 extends Migration {
  override up(): void {
    this.addSql(settingsSql);
  }
}
