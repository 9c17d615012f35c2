import fc from 'fast-check';
import { questionOf, searchKeyOf } from './search-key.rules';

describe('CLI-1 what a typed text asks for', () => {
  it.each([
    ['Łukasz O’Neill', ' lukasz o neill'],
    ['  José  María Nuñez', ' jose maria nunez'],
    ['Jürgen Weiß', ' jurgen weiss'],
    ['Анна Петрова', ' анна петрова'],
  ])('CLI-1: “%s” is searched as “%s”', (name, key) => {
    expect(searchKeyOf(name)).toBe(key);
  });

  it('CLI-1: a name finds itself, however it is accented and cased', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zàéîõüß]{1,12}( [a-zA-Zñçå]{1,12}){0,2}$/), (name) => {
        expect(searchKeyOf(name.toUpperCase())).toBe(searchKeyOf(name));
        expect(searchKeyOf(searchKeyOf(name))).toBe(searchKeyOf(name));
      }),
    );
  });

  it.each([
    ['0151 234-567', { kind: 'phone', digits: '151234567' }],
    ['+49 (151) 23', { kind: 'phone', digits: '4915123' }],
    ['0049151', { kind: 'phone', digits: '49151' }],
    ['anna k', { kind: 'name', words: ['anna', 'k'] }],
    ['7', undefined],
    ['--', undefined],
  ])('CLI-1: “%s” is understood in any formatting', (text, question) => {
    expect(questionOf(text)).toEqual(question);
  });

  it('CLI-1: no text is too odd', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const question = questionOf(text);
        if (question?.kind === 'name')
          expect(question.words.every((word) => word !== '' && !word.includes(' '))).toBe(true);
        if (question?.kind === 'phone') expect(question.digits).toMatch(/^[1-9]\d+$/);
      }),
    );
  });
});
