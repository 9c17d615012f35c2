import { UnitOfWork, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { createTestDatabase } from '@anteroom/platform-testing';
import { LoadDemo } from '../demo/load-demo';
import { migrations } from '../migrations';

function prepare(ownerUrl: string): Promise<string> {
  return asOwner({ url: ownerUrl, migrations }, async (orm) => {
    await migrate(orm);
    return new LoadDemo(new UnitOfWork(orm)).execute();
  });
}

/** A migrated identity database with the demo's users; `asOwner` changes what the application itself may not. */
export async function anIdentityDatabase() {
  const database = await createTestDatabase({ service: 'identity', migrate: prepare });
  const [orm, ownerOrm] = await Promise.all(
    [database.appUrl, database.ownerUrl].map((url) => createOrm({ url, entities: [], poolSize: 4 })),
  );
  if (!orm || !ownerOrm) throw new Error('no database');
  const owner = new UnitOfWork(ownerOrm);
  return {
    url: database.appUrl,
    unitOfWork: new UnitOfWork(orm),
    asOwner: <Row>(sql: string, params: unknown[] = []) =>
      owner.run({ branchIds: [] }, () => owner.query<Row>(sql, params)),
    close: async () => {
      await Promise.all([orm.close(), ownerOrm.close()]);
      await database.drop();
    },
  };
}
