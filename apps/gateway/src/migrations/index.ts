import { deadLetterSql } from '@anteroom/platform-messaging';
import { Migration } from '@mikro-orm/migrations';
import { defaultRightsSql, identitySql } from './identity-sql';
import { editRightsSql } from './edit-rights-sql';
import { retentionSql } from './retention-sql';
import { signInRateSql } from './sign-in-rate-sql';
import { settingsRightsSql } from './settings-rights-sql';
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

class Migration0003SettingsRights extends Migration {
  override up(): void {
    this.addSql(settingsRightsSql);
  }
}

class Migration0004EditRights extends Migration {
  override up(): void {
    this.addSql(editRightsSql);
  }
}

class Migration0005SignInRate extends Migration {
  override up(): void {
    this.addSql(signInRateSql);
  }
}

class Migration0006Retention extends Migration {
  override up(): void {
    this.addSql(retentionSql);
  }
}

export const migrations = [
  Migration0001Identity,
  Migration0002VisitRights,
  Migration0003SettingsRights,
  Migration0004EditRights,
  Migration0005SignInRate,
  Migration0006Retention,
];
