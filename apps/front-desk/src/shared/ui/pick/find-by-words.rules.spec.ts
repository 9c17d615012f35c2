import fc from 'fast-check';
import { ActiveOption } from './active-option';
import { findByWords } from './find-by-words.rules';

const services = [
  { name: 'Stress ECG', category: 'Cardiology' },
  { name: 'Échographie cardiaque', category: 'Imaging' },
  { name: 'ECG, 12 lead', category: 'Cardiology' },
  { name: 'Blood panel', category: 'Laboratory' },
];
const find = (text: string) =>
  findByWords(services, text, ({ name, category }) => ({ name, more: category })).map(({ name }) => name);

describe('finding a service while typing', () => {
  it('APT-1: finds by the beginnings of words in any order, the name’s beginning first', () => {
    expect(find('ecg')).toEqual(['ECG, 12 lead', 'Stress ECG']);
    expect(find('lead 12')).toEqual(['ECG, 12 lead']);
    expect(find('echo')).toEqual(['Échographie cardiaque']);
    expect(find('cardio')).toEqual(['Stress ECG', 'ECG, 12 lead']);
    expect(find('xyz')).toEqual([]);
    expect(find(' ')).toHaveLength(4);
  });

  it('APT-1: finds everything by its own name', () => {
    fc.assert(fc.property(fc.constantFrom(...services), ({ name }) => expect(find(name)[0]).toBe(name)));
  });
});

describe('the option that Enter takes', () => {
  it('APT-1: goes round with the arrows and stays in a list that shrinks', () => {
    let options = ['a', 'b', 'c'];
    const active = new ActiveOption(() => options);
    expect(active.moveBy('ArrowUp')).toBe(true);
    expect(active.option()).toBe('c');
    expect(active.moveBy('ArrowDown')).toBe(true);
    expect(active.option()).toBe('a');
    expect(active.moveBy('x')).toBe(false);
    options = [];
    expect(active.moveBy('ArrowDown')).toBe(false);
  });
});
