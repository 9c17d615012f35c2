import fc from 'fast-check';
import { looksLikePhone, markedParts, newClientOf, readablePhone } from './client-text.rules';

describe('one field for name or phone', () => {
  it.each(['+39 055 014 2291', '0171 234', '(0171) 23-45', '7714'])('CLI-1: takes %s for a phone', (text) =>
    expect(looksLikePhone(text)).toBe(true),
  );
  it.each(['Elena', 'Elena 2', '12', ''])('CLI-1: does not take “%s” for a phone', (text) =>
    expect(looksLikePhone(text)).toBe(false),
  );

  it('APT-1: makes a new client of a name, a phone, or both', () => {
    expect(newClientOf(' Mia Berg ')).toEqual({ kind: 'new', name: 'Mia Berg', phone: '' });
    expect(newClientOf('+49 171 2345')).toEqual({ kind: 'new', name: '', phone: '+49 171 2345' });
    expect(newClientOf('Mia Berg 0171 234567')).toEqual({ kind: 'new', name: 'Mia Berg', phone: '0171 234567' });
    expect(newClientOf('Room 2')).toEqual({ kind: 'new', name: 'Room 2', phone: '' });
  });

  it('APT-1: loses no letter of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const { name, phone } = newClientOf(typed);
        expect(`${name}${phone}`.replace(/\s/g, '')).toBe(typed.trim().replace(/\s/g, ''));
      }),
    );
  });
});

describe('a phone on screen', () => {
  it('CLI-1: groups E.164 so that it can be read aloud, and leaves everything else alone', () => {
    expect(readablePhone('+390550142291')).toBe('+39 055 014 2291');
    expect(readablePhone('+12025550123')).toBe('+1 202 555 0123');
    expect(readablePhone('+358401234567')).toBe('+358 401 23 4567');
    expect(readablePhone('0171 234')).toBe('0171 234');
  });

  it('CLI-1: changes nothing but the spaces', () => {
    const phones = fc.stringMatching(/^\+[1-9]\d{6,14}$/);
    fc.assert(fc.property(phones, (phone) => expect(readablePhone(phone).replaceAll(' ', '')).toBe(phone)));
  });
});

describe('what was typed, marked in a result', () => {
  it('CLI-1: marks without regard to case, and puts the text together again', () => {
    expect(markedParts('Elena Marchetti', 'march')).toEqual([
      { text: 'Elena ', hit: false },
      { text: 'March', hit: true },
      { text: 'etti', hit: false },
    ]);
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, typed) => {
        expect(
          markedParts(text, typed)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
