import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { idempotencySql } from '@anteroom/platform-persistence';
import { Migration } from '@mikro-orm/migrations';
import { appointmentsSql } from './sql-0001-appointments';
import { functionsSql } from './sql-0001-functions';
import { rightsSql } from './sql-0001-rights';
import { timeSql } from './sql-0001-time';

/** Months of history and calendar changes that have a partition of their own from the start. */
const partitionsSql = `select ensure_month_partitions((now() - interval '7 months')::date, (now() + interval '13 months')::date);`;

/** Branches, people, services, time, appointments, history, revisions; messages and idempotency keys; who may what. */
export class Migration0001 extends Migration {
  override up(): void {
    const parts = [timeSql, appointmentsSql, functionsSql, outboxSql, inboxSql, deadLetterSql, idempotencySql];
    for (const sql of [...parts, rightsSql, partitionsSql]) this.addSql(sql);
  }
}
