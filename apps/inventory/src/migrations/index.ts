import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { idempotencySql } from '@anteroom/platform-persistence';
import { Migration } from '@mikro-orm/migrations';
import { goodsSql } from './sql-0001-goods';
import { ledgerSql } from './sql-0001-ledger';
import { rightsSql } from './sql-0001-rights';
import { visitsSql } from './sql-0001-visits';
import { settingsSql } from './sql-0002-settings';
import { orderOfUseSql } from './sql-0003-order-of-use';
import { reductionsSql } from './sql-0004-reductions';
import { settlingSql } from './sql-0005-settling';

/** Products, stores, the ledger of movements, bills of materials, what appointments need; messages; who may what. */
class Migration0001Inventory extends Migration {
  override up(): void {
    const parts = [goodsSql, visitsSql, ledgerSql, idempotencySql, outboxSql, inboxSql, deadLetterSql, rightsSql];
    for (const sql of parts) this.addSql(sql);
  }
}

/** The setting of a branch that says when goods leave the shelf. */
class Migration0002Settings extends Migration {
  override up(): void {
    this.addSql(settingsSql);
  }
}

/** Reservations are read in the order of use, the last first. */
class Migration0003OrderOfUse extends Migration {
  override up(): void {
    this.addSql(orderOfUseSql);
  }
}

/** Who may take how much off a price, and change what was sold. */
class Migration0004Reductions extends Migration {
  override up(): void {
    this.addSql(reductionsSql);
  }
}

/** Who takes something off where the bill has money or a discount on it. */
class Migration0005Settling extends Migration {
  override up(): void {
    this.addSql(settlingSql);
  }
}

export const migrations = [
  Migration0001Inventory,
  Migration0002Settings,
  Migration0003OrderOfUse,
  Migration0004Reductions,
  Migration0005Settling,
];
