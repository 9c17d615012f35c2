import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { idempotencySql } from '@anteroom/platform-persistence';
import { Migration } from '@mikro-orm/migrations';
import { appointmentsSql } from './sql-0001-appointments';
import { ledgerSql } from './sql-0001-ledger';
import { rightsSql } from './sql-0001-rights';
import { coveringSql } from './sql-0002-covering';
import { offersSql } from './sql-0003-offers';
import { logSql } from './sql-0004-log';
import { pendingSql } from './sql-0005-pending';
import { retentionSql } from './sql-0006-retention';

/** Copies of what others own, settings, templates, the ledger; messages and keys; who may what. */
class Migration0001Notifications extends Migration {
  override up(): void {
    const parts = [appointmentsSql, ledgerSql, outboxSql, inboxSql, deadLetterSql, idempotencySql, rightsSql];
    for (const sql of parts) this.addSql(sql);
  }
}

/** What speaks of an appointment, by the index. */
class Migration0002Covering extends Migration {
  override up(): void {
    this.addSql(coveringSql);
  }
}

/** Other times by the link of a message; versions of contacts. */
class Migration0003Offers extends Migration {
  override up(): void {
    this.addSql(offersSql);
  }
}

/** The delivery log in the order of what it shows. */
class Migration0004Log extends Migration {
  override up(): void {
    this.addSql(logSql);
  }
}

/** What is written is found by the index at once. */
class Migration0005Pending extends Migration {
  override up(): void {
    this.addSql(pendingSql);
  }
}

/** What was kept long enough ends. */
class Migration0006Retention extends Migration {
  override up(): void {
    this.addSql(retentionSql);
  }
}

export const migrations = [
  Migration0001Notifications,
  Migration0002Covering,
  Migration0003Offers,
  Migration0004Log,
  Migration0005Pending,
  Migration0006Retention,
];
