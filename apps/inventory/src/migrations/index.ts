import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { idempotencySql } from '@anteroom/platform-persistence';
import { Migration } from '@mikro-orm/migrations';
import { goodsSql } from './sql-0001-goods';
import { ledgerSql } from './sql-0001-ledger';
import { rightsSql } from './sql-0001-rights';
import { visitsSql } from './sql-0001-visits';

/** Products, stores, the ledger of movements, bills of materials, what appointments need; messages; who may what. */
class Migration0001Inventory extends Migration {
  override up(): void {
    const parts = [goodsSql, visitsSql, ledgerSql, idempotencySql, outboxSql, inboxSql, deadLetterSql, rightsSql];
    for (const sql of parts) this.addSql(sql);
  }
}

export const migrations = [Migration0001Inventory];
