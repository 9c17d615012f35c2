import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { Migration } from '@mikro-orm/migrations';
import { clientsSql } from './sql-0001';
import { contactSql } from './sql-0002';

class Migration0001Clients extends Migration {
  override up(): void {
    this.addSql(clientsSql);
    this.addSql(`${outboxSql}${inboxSql}${deadLetterSql}`);
    this.addSql('grant select, insert, update, delete on outbox, inbox, dead_letter to anteroom_clients_app');
  }
}

class Migration0002Contact extends Migration {
  override up(): void {
    this.addSql(contactSql);
  }
}

export const migrations = [Migration0001Clients, Migration0002Contact];
