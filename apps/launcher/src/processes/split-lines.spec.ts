import { Readable } from 'node:stream';
import { once } from 'node:events';
import fc from 'fast-check';
import { splitLines } from './split-lines.ts';

async function linesOf(chunks: string[]): Promise<string[]> {
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const lines: string[] = [];
  splitLines(stream, (line) => lines.push(line));
  await once(stream, 'end');
  return lines;
}

describe('what a process writes, line by line', () => {
  it('SYS-4: keeps a last line that has no end', async () => {
    expect(await linesOf(['one\ntw', 'o\r\nthree'])).toEqual(['one', 'two', 'three']);
  });

  it('SYS-4: gives the same lines however the text was cut', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, fc.nat(7), async (lines, size) => {
        const text = lines.join('\n');
        const chunks = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? [];
        expect(await linesOf(chunks)).toEqual(lines);
      }),
    );
  });
});
