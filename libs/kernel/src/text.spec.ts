import fc from 'fast-check';
import { isFitText, isVisibleText } from './text';

describe('SYS-1: text that can be kept and read', () => {
  it.each(['Zoë O’Neill', 'Ёлкин', '小明', 'مريم', 'a\tb\r\nc', 'Miłosz 👩‍⚕️', 'e\u0301', 'נועה'])('“%s” is', (text) => {
    expect([isFitText(text), isVisibleText(text)]).toEqual([true, true]);
  });

  it.each(['a\u0000b', '\ud800', 'x\udfff', '\u001b[31m', 'Anna\u202enaMna', '\u2066x', '\ufeffx', '\u0085'])(
    'one with a sign that cannot be kept or misleads is not (%#)',
    (text) => expect(isFitText(text)).toBe(false),
  );

  it.each(['', ' ', '\u200b', '\u2800', '\u3164', '\u200b \u00a0\u200d'])(
    'one of nothing is not to be seen (%#)',
    (text) => {
      expect(isVisibleText(text)).toBe(false);
    },
  );

  it('what is fit survives UTF-8, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (isFitText(text)) expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });
});
