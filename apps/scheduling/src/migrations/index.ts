import { Migration0001 } from './migration-0001';
import { Migration0002 } from './migration-0002';
import { Migration0003 } from './migration-0003';
import { Migration0004 } from './migration-0004';
import { Migration0005 } from './migration-0005';
import { Migration0006 } from './migration-0006';
import { Migration0007 } from './migration-0007';
import { Migration0008 } from './migration-0008';
import { Migration0009 } from './migration-0009';

/** In their order; the database remembers each by its name. */
export const schedulingMigrations = [
  Migration0001,
  Migration0002,
  Migration0003,
  Migration0004,
  Migration0005,
  Migration0006,
  Migration0007,
  Migration0008,
  Migration0009,
];
