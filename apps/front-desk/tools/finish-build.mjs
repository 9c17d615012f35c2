// What is left to do after bundling: load early what the day needs, write compressed copies, keep the budget.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The budget of the design: what must arrive before the day can be drawn, gzip, in bytes. */
const firstScreenBudget = 220_000;

/** Where the first screen begins: the bundler's names of the application and of what `/day` loads lazily. */
const firstScreen = ['main', 'calendar.routes', 'day-page'];

const compressible = new Set(['.js', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest']);
const smallest = 512;

/** Every script the first screen runs: the entries and what they import, not what they import later. */
export function firstScreenScripts(folder) {
  const entries = readdirSync(folder).filter((name) => firstScreen.some((entry) => isBuiltFrom(name, entry)));
  const found = new Set(entries);
  for (const name of found) {
    const source = readFileSync(join(folder, name), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) found.add(imported);
  }
  return [...found];
}

function isBuiltFrom(name, entry) {
  return name.startsWith(`${entry}-`) && /^-[\w-]{8}\.js$/.test(name.slice(entry.length));
}

/** Scripts and font travel together instead of one after the other as each is discovered. */
export function loadEarly(folder) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const font = readdirSync(join(folder, 'media')).find((name) => name.startsWith('inter-latin-wght-normal'));
  const links = [
    ...(font ? [`<link rel="preload" as="font" type="font/woff2" href="media/${font}" crossorigin>`] : []),
    ...firstScreenScripts(folder).map((name) => `<link rel="modulepreload" href="${name}">`),
  ];
  const missing = links.filter((link) => !html.includes(/href="[^"]+"/.exec(link)[0]));
  writeFileSync(page, html.replace('</head>', `${missing.join('')}</head>`));
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

/** Compressed bytes of the scripts of the first screen. */
export function firstScreenBytes(folder) {
  const sizes = firstScreenScripts(folder).map(
    (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function finish(folder) {
  loadEarly(folder);
  compress(folder);
  const bytes = firstScreenBytes(folder);
  console.log(`JavaScript of the day: ${(bytes / 1000).toFixed(1)} kB gzip of ${firstScreenBudget / 1000} kB.`);
  if (bytes <= firstScreenBudget) return;
  console.error('The first screen is over its budget: make something lazy, or take it out.');
  process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2]) finish(process.argv[2]);
  else console.error('Usage: node finish-build.mjs <folder of the built front desk>');
}
