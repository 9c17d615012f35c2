// What is left to do after bundling: preload the font, write compressed copies, keep the budget.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The budget of the design: what must arrive before anything can be drawn, gzip, in bytes. */
const initialScriptBudget = 220_000;

const compressible = new Set(['.js', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest']);
const smallest = 512;

/** Text appears in its own font at once instead of changing it under the reader's eyes. */
export function preloadFont(folder) {
  const font = readdirSync(join(folder, 'media')).find((name) => name.startsWith('inter-latin-wght-normal'));
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!font || html.includes(font)) return;
  const link = `<link rel="preload" as="font" type="font/woff2" href="media/${font}" crossorigin>`;
  writeFileSync(page, html.replace('<link rel="stylesheet"', `${link}<link rel="stylesheet"`));
}

/** The gateway sends ready-made bytes. */
export function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!compressible.has(extname(path)) || statSync(path).size < smallest) continue;
    const bytes = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Compressed bytes of every script that `index.html` asks for. */
export function initialScriptBytes(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const names = new Set([...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1]));
  return [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('Usage: node finish-build.mjs <folder of the built front desk>');
    process.exit(2);
  }
  preloadFont(folder);
  compress(folder);
  const bytes = initialScriptBytes(folder);
  console.log(`Initial JavaScript: ${(bytes / 1000).toFixed(1)} kB gzip of ${initialScriptBudget / 1000} kB.`);
  if (bytes > initialScriptBudget) {
    console.error('The initial JavaScript is over its budget: make something lazy, or take it out.');
    process.exit(1);
  }
}
