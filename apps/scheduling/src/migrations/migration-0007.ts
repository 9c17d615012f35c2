import { Migration } from '@mikro-orm/migrations';
import { listPriceSql } from './sql-0007-list-price';

/** The price of the list beside the price that was agreed. */
export class Migration0007 extends Migration {
  override up(): void {
    this.addSql(listPriceSql);
  }
}
