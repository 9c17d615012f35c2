import { failureCodeOf } from '@anteroom/platform-persistence';
import { berlin, newId, newYork, till } from '../../testing/centre.fixture';
import { PaymentsBench } from '../../testing/payments-bench.fixture';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => failureCodeOf(error),
  );

describe('PAY-2 the books', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open(4);
    await bench.openAll();
    const visitId = await bench.visit({ price: 5000 });
    await bench.pay(visitId, 3000);
  });
  afterAll(() => bench.end());

  const operationSql = `insert into ledger_operation (id, branch_id, kind, at, on_date, by_person)
    values ($1, '${berlin}', 'cash-in', now(), current_date, '{}')`;
  const entrySql = `insert into ledger_entry (operation_id, line, branch_id, account_id, amount, currency)
    select $1, $2, '${berlin}', (select id from ledger_account where kind = 'register' and owner_id = '${till}'), $3, 'EUR'`;

  const write = (amounts: readonly number[], id = newId()) =>
    bench.unitOfWork.run({ branchIds: [berlin] }, async () => {
      await bench.unitOfWork.query(operationSql, [id]);
      for (const [index, amount] of amounts.entries()) await bench.unitOfWork.query(entrySql, [id, index + 1, amount]);
    });

  it.each([
    ['that does not come to zero', [100, -99]],
    ['with one side', [100]],
    ['with none', []],
  ])('PAY-2: PostgreSQL lets no operation in %s', async (_, amounts) => {
    expect(await codeOf(write(amounts))).toBe('23514');
  });

  it('PAY-2: nothing that is written in the books can be changed or taken away, by nobody', async () => {
    const tables = ['ledger_account', 'ledger_operation', 'ledger_entry', 'payment', 'payment_part', 'receipt'];
    for (const table of tables) {
      expect(await codeOf(bench.query(`delete from ${table}`))).toBe('42501');
      expect(await codeOf(bench.query(`update ${table} set branch_id = branch_id`))).toBe('42501');
      expect(await codeOf(bench.asOwner(`update ${table} set branch_id = branch_id`))).toBe('55000');
      expect(await codeOf(bench.asOwner(`delete from ${table}`))).toBe('55000');
      expect(await codeOf(bench.asOwner(`truncate ${table} cascade`))).toBe('55000');
    }
  });

  it('PAY-2: an operation is reversed once, whatever the application asks', async () => {
    const reverse = () =>
      bench.query(
        `insert into ledger_operation (id, branch_id, kind, at, on_date, by_person, reverses)
         select $1, branch_id, 'reversal', now(), current_date, '{}', id from ledger_operation where kind = 'payment'`,
        [newId()],
      );
    expect(await codeOf(reverse())).toBe('23514');
    await bench.asOwner(`alter table ledger_operation disable trigger operation_balances`);
    await reverse();
    expect(await codeOf(reverse())).toBe('23505');
    await bench.asOwner(`alter table ledger_operation enable trigger operation_balances`);
  });

  it('PAY-1: PostgreSQL lets nobody spend more than is on a client’s account, also not two at the same moment', async () => {
    const clientId = newId();
    await bench.query(
      `insert into ledger_account (branch_id, kind, owner_id) values ('${berlin}', 'client-account', $1)`,
      [clientId],
    );
    const move = (amount: number) =>
      bench.unitOfWork.run({ branchIds: [berlin] }, async () => {
        const id = newId();
        await bench.unitOfWork.query(operationSql, [id]);
        await bench.unitOfWork.query(entrySql, [id, 1, -amount]);
        const ofClient = entrySql.replace(`kind = 'register' and owner_id = '${till}'`, `owner_id = '${clientId}'`);
        await bench.unitOfWork.query(ofClient, [id, 2, amount]);
      });
    expect(await codeOf(move(1))).toBe('23514');
    await move(-1000);
    expect(await codeOf(move(1001))).toBe('23514');
    const outcomes = await Promise.all([move(600), move(600), move(600)].map(codeOf));
    expect(outcomes.sort()).toEqual(['23514', '23514', 'done']);
    await move(400);
  });

  it('PAY-2: an entry cannot name an account or operation of another branch', async () => {
    const [mine] = await bench.query<{ id: string }>(
      `select id from ledger_operation where branch_id = '${berlin}' limit 1`,
    );
    const foreign = `insert into ledger_entry (operation_id, line, branch_id, account_id, amount, currency)
      select $1, 99, '${newYork}', id, 1, 'USD' from ledger_account limit 1`;
    expect(await codeOf(bench.query(foreign, [mine?.id]))).toBe('23503');
  });

  it('PAY-2: negative control: without the constraint it is let in, and the check of the books finds it', async () => {
    expect((await bench.findings()).map(({ kind }) => kind)).toEqual(['unbalanced-operation']);
    await bench.asOwner(`alter table ledger_operation disable trigger operation_balances;
      alter table ledger_entry disable trigger entry_balances`);
    const id = newId();
    await write([100, -99], id);
    await bench.asOwner(`alter table ledger_operation enable trigger operation_balances;
      alter table ledger_entry enable trigger entry_balances`);
    const findings = await bench.findings();
    expect(findings).toContainEqual({ kind: 'unbalanced-operation', id, amount: 1 });
    expect(findings).toContainEqual({ kind: 'books-not-zero', id: berlin, amount: 1 });
  });

  it('SYS-1: a transaction sees its own branches only, one that names none sees nothing', async () => {
    const tables = await bench.query<{ name: string; column: string }>(
      `select c.relname as name, a.attname as column from pg_class c
       join pg_attribute a on a.attrelid = c.oid and (a.attname = 'branch_id' or (c.relname = 'branch' and a.attname = 'id'))
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(14);
    for (const { name, column } of tables) {
      const branches = `select distinct "${column}" as branch from "${name}"`;
      expect({ name, seen: await bench.query(branches, [], []) }).toEqual({ name, seen: [] });
      const seen = await bench.query<{ branch: string }>(branches, [], [newYork]);
      expect({ name, seen: seen.filter(({ branch }) => branch !== newYork) }).toEqual({ name, seen: [] });
    }
  });
});
