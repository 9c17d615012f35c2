import { Migration } from '@mikro-orm/migrations';
import { reductionsSql } from './sql-0005-reductions';

/** How much may be taken off the prices of the list. */
export class Migration0005 extends Migration {
  override up(): void {
    this.addSql(reductionsSql);
  }
}
