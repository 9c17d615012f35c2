import { Problem } from '@anteroom/contracts-shared';
import { DomainError, errorCodes } from '@anteroom/kernel';
import fc from 'fast-check';
import { problemOf, statusOf, titleOf } from './problem';
import { findUnreachable } from './unreachable';

describe('problem details', () => {
  it('SYS-3: gives every refusal a 4xx or 5xx status, a title, and a stable type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...errorCodes),
        fc.string(),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (code, detail, facts) => {
          const problem = problemOf(new DomainError(code, detail, facts), 'r-1');
          expect(Problem.safeParse(problem).success).toBe(true);
          expect(problem).toMatchObject({
            code,
            detail,
            status: statusOf[code],
            title: titleOf[code],
            requestId: 'r-1',
          });
          expect(problem.type.endsWith(`/${code}`)).toBe(true);
          expect(problem.status).toBeGreaterThanOrEqual(400);
          expect(problem.title).not.toBe('');
        },
      ),
    );
  });

  it.each(['22021', '22P05', '22007', '22008', '22P02', '22003'])(
    'SYS-3: what PostgreSQL cannot read (%s) is a request that is wrong, not a database that is away',
    (code) => {
      const error = new Error('invalid byte sequence', { cause: Object.assign(new Error('inside'), { code }) });
      expect(problemOf(error, 'r-1')).toMatchObject({ code: 'invalid', status: 422 });
    },
  );

  it('SYS-3: says nothing about the inside of an error that nobody foresaw', () => {
    const problem = problemOf(new TypeError('cannot read secret of undefined'), 'r-1');
    expect(problem).toMatchObject({ code: 'unexpected', status: 500 });
    expect(JSON.stringify(problem)).not.toMatch(/secret|stack|TypeError/);
  });

  it.each([
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'PostgreSQL'],
    [Object.assign(new Error('terminating connection'), { code: '57P01' }), 'PostgreSQL'],
    [new Error('query failed', { cause: new Error('Connection terminated unexpectedly') }), 'PostgreSQL'],
    [new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })]), 'PostgreSQL'],
    [Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }), undefined],
    [Object.assign(new Error('duplicate key'), { code: '23505' }), undefined],
  ])('SYS-4: tells a component that is away from other errors: %s', (error, component) => {
    expect(findUnreachable(error)).toBe(component);
    expect(problemOf(error, 'r-1').status).toBe(component ? 503 : 500);
  });
});
