import { firstNameOf, initialsOf, personColour } from './person';

describe('a person on the screen', () => {
  it.each([
    ['Anna Kowalska', 'AK'],
    ['Dr Henrik Lindgren', 'HL'],
    ['Tomás', 'T'],
    ['Maria del Carmen Álvarez', 'MÁ'],
    ['أنا كوالسكا', 'أك'],
    ['', ''],
  ])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

  it('colleagues go by their first name', () => expect(firstNameOf('Dr. Anna Kowalska')).toBe('Anna'));

  it('beyond five people colours repeat with a dotted edge', () => {
    expect(personColour(4)).toEqual({ variable: 'var(--person-4)', repeated: false });
    expect(personColour(5)).toEqual({ variable: 'var(--person-0)', repeated: true });
  });
});
