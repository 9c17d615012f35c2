import { deadLetterSql } from '@anteroom/platform-messaging';
import { Migration } from '@mikro-orm/migrations';
import { defaultRightsSql, identitySql } from './identity-sql';
import { visitRightsSql } from './visit-rights-sql';

class Migration0001Identity extends Migration {
  override up(): void {
    this.addSql(identitySql);
    this.addSql(defaultRightsSql());
    this.addSql(deadLetterSql);
    this.addSql('grant select, insert, update, delete on dead_letter to anteroom_identity_app');
  }
}

class Migration0002VisitRights extends Migration {
  override up(): void {
    this.addSql(visitRightsSql());
  }
}

export const migrations = [Migration0001Identity, Migration0002VisitRights];
