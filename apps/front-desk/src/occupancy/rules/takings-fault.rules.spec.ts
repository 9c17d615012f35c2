import { ApiProblem } from '../../shared/api/api-problem';
import { takingsFaultOf } from './takings-fault.rules';

describe('why the takings are not on the board', () => {
  it.each([
    ['payments do not answer', new ApiProblem('service-unavailable', '', 503), 'away'],
    ['nothing answers', ApiProblem.offline(), 'offline'],
    ['the role may not see them any more', new ApiProblem('right-missing', '', 403), 'refused'],
    ['payments broke', new ApiProblem('unexpected', '', 500), 'failed'],
    ['we broke', new TypeError('undefined'), 'failed'],
  ] as const)('MAN-1: %s', (_, error, fault) => {
    expect(takingsFaultOf(error)).toBe(fault);
  });
});
