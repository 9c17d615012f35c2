import { explainPostgresFailure, objectionTo } from './explain-failure.ts';

const folder = '/srv/anteroom/.data/postgres';

describe('why PostgreSQL did not start', () => {
  it.each([
    ['PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device', /disk that holds .* is full/],
    ['FATAL:  lock file "postmaster.pid" already exists', /Another PostgreSQL is still using/],
    ['FATAL:  data directory "/x" has wrong ownership', /belongs to another user/],
    ['PANIC:  could not locate a valid checkpoint record at 0/0', /is damaged\. Put a backup .*--reset/],
    ['postgres: could not find the database system\nFATAL:  could not open file "global/pg_control"', /is damaged/],
    ['FATAL:  something nobody has seen', /did not start\. Its last words:\nFATAL: {2}something nobody has seen/],
  ])('SYS-4: says after “%s” what to do', (line, sentence) => {
    expect(explainPostgresFailure([line], folder)).toMatch(sentence);
  });

  it('SYS-4: takes an empty folder and one of its own version', () => {
    expect(objectionTo(folder, [], undefined)).toBeUndefined();
    expect(objectionTo(folder, ['PG_VERSION', 'base'], '18\n')).toBeUndefined();
  });

  it('SYS-4: names the version that wrote the folder when it is another one', () => {
    expect(objectionTo(folder, ['PG_VERSION'], '16\n')).toMatch(/written by PostgreSQL 16; this is PostgreSQL 18/);
  });

  it('SYS-4: calls a folder without version damaged', () => {
    expect(objectionTo(folder, ['base'], undefined)).toMatch(/is damaged/);
  });
});
