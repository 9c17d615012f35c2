import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { idempotencySql } from '@anteroom/platform-persistence';
import { Migration } from '@mikro-orm/migrations';
import { ledgerSql } from './sql-0001-ledger';
import { moneySql } from './sql-0001-money';
import { rightsSql } from './sql-0001-rights';
import { accountsSql } from './sql-0002-accounts';
import { marksSql } from './sql-0002-marks';
import { settingsSql } from './sql-0003-settings';

/** Bills, payments, registers and the books; messages and idempotency keys; who may what. */
class Migration0001Payments extends Migration {
  override up(): void {
    for (const sql of [moneySql, ledgerSql, outboxSql, inboxSql, deadLetterSql, idempotencySql, rightsSql]) {
      this.addSql(sql);
    }
  }
}

/** Takings are told beside the changes that make them; what is on a client's account is not spent twice. */
class Migration0002Payments extends Migration {
  override up(): void {
    for (const sql of [marksSql, accountsSql]) this.addSql(sql);
  }
}

/** What managers may decide of how money is taken. */
class Migration0003Settings extends Migration {
  override up(): void {
    this.addSql(settingsSql);
  }
}

export const migrations = [Migration0001Payments, Migration0002Payments, Migration0003Settings];
