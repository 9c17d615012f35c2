import { Migration } from '@mikro-orm/migrations';

/** Which session a hold belongs to, so that signing out of one leaves those of the person's other sessions alone. */
export class Migration0008 extends Migration {
  override up(): void {
    this.addSql('alter table slot_hold add session_id uuid');
  }
}
