import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { provideWords } from '../../i18n/provide-words';
import { ApiProblem } from './api-problem';
import { ProblemWords } from './problem-words';

describe('SYS-4: what does not answer is named, with what still works', () => {
  let words: ProblemWords;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    words = TestBed.inject(ProblemWords);
  });

  const without = (component?: string) =>
    words.sentence(new ApiProblem('service-unavailable', '', 503, component === undefined ? {} : { component }));

  it('the calendar', () => {
    expect(without('scheduling')).toBe(
      'The calendar does not answer; finding clients still works. Try again in a moment: nothing is done twice.',
    );
  });

  it('the client search', () => expect(without('clients')).toContain('the calendar and booking still work'));

  it('anything else, as the server', () => {
    for (const component of [undefined, 'PostgreSQL'])
      expect(without(component)).toMatch(/^The server does not answer\./);
  });
});
