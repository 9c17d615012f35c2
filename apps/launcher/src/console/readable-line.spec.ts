import { readableLine } from './readable-line.ts';

const json = (entry: object) => JSON.stringify({ time: 0, pid: 1, ...entry });

describe('what reaches the console of the many things that are logged', () => {
  it('SYS-4: shows warnings and errors of a service in one line, with the request', () => {
    const line = json({ level: 50, msg: 'could not publish', requestId: 'r-1', err: { message: 'connection\nlost' } });
    expect(readableLine('clients-1', line)).toBe('clients-1: error: could not publish (connection lost) [request r-1]');
    expect(readableLine('clients-1', json({ level: 40, msg: 'slow' }))).toBe('clients-1: warning: slow');
  });

  it('SYS-4: leaves ordinary lines to the log file', () => {
    expect(readableLine('clients-1', json({ level: 30, msg: 'ready' }))).toBeUndefined();
    expect(readableLine('clients-1', '{ cut off')).toBeUndefined();
    expect(readableLine('demo-clients', '4,000 clients')).toBeUndefined();
    expect(readableLine('gateway-1', '  ')).toBeUndefined();
  });

  it('SYS-4: shows what a service says outside its log', () => {
    expect(readableLine('gateway-1', 'FATAL ERROR: heap limit')).toBe('gateway-1: FATAL ERROR: heap limit');
  });

  it('SYS-4: shows of PostgreSQL only what stops it, not a refused statement or a refused connection while it starts', () => {
    const stamp = '2026-11-22 10:00:00.000 UTC [12] ';
    expect(readableLine('postgres', `${stamp}PANIC:  could not write to file`)).toBe(
      'postgres: PANIC:  could not write to file',
    );
    expect(readableLine('postgres', `${stamp}ERROR:  conflicting key value`)).toBeUndefined();
    expect(readableLine('postgres', `${stamp}FATAL:  the database system is starting up`)).toBeUndefined();
  });
});
