import { idempotencySql } from '@anteroom/platform-persistence';
import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { Migration } from '@mikro-orm/migrations';
import { clientsSql } from './sql-0001';
