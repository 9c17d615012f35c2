// node tools/build-service.mjs <project folder>: bundles src/{main,migrate,demo}.ts, those that exist, into dist/
import fs from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const entries = ['main', 'migrate', 'demo'];
const project = path.resolve(process.argv[2] ?? '.');
const since = performance.now();

const sources = entries.map((name) => [name, path.join(project, 'src', `${name}.ts`)]);
const input = Object.fromEntries(sources.filter(([, file]) => fs.existsSync(file)));
if (Object.keys(input).length === 0) {
  console.error(`${project} has none of ${entries.map((name) => `src/${name}.ts`).join(', ')}`);
  process.exit(1);
}

/** Our own sources go into the bundle; packages from npm stay where npm put them. */
const isPackage = (id) =>
  !id.startsWith('.') && !path.isAbsolute(id) && !/^(@anteroom|@oxc-project\/runtime)\//.test(id);

const bundle = await rolldown({
  input,
  platform: 'node',
  external: isPackage,
  tsconfig: path.join(project, 'tsconfig.json'), // Nest needs the decorators' metadata
});
await bundle.write({
  dir: path.join(project, 'dist'),
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  cleanDir: true,
});
await bundle.close();
console.log(
  `${path.basename(project)}: ${Object.keys(input).join(', ')} in ${(performance.now() - since).toFixed(0)} ms`,
);
