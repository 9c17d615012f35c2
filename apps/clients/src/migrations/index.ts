import { deadLetterSql, inboxSql, outboxSql } from '@anteroom/platform-messaging';
import { Migration } from '@mikro-orm/migrations';
import { clientsSql } from './sql-0001';
import { contactSql } from './sql-0002';
import { searchSql } from './sql-0003';

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

class Migration0003Search extends Migration {
  override up(): void {
    this.addSql(searchSql);
  }
}

export const migrations = [Migration0001Clients, Migration0002Contact, Migration0003Search];
