// Compiles the sentences of the screens before bundling, so that no reader of ICU's grammar travels to the browser.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';

/** Begins a sentence with places for values; what follows is its compiled form. */
const compiledMark = '\u0000';

/**
 * The same tree with every sentence that has places for values in its compiled form, as the transpiler reads it.
 * @throws with the key, when a sentence is not a well-formed ICU message
 */
export function compiledWords(words, path = '') {
  return Object.fromEntries(
    Object.entries(words).map(([name, inner]) => {
      const key = path === '' ? name : `${path}.${name}`;
      return [name, typeof inner === 'string' ? compiledSentence(inner, key) : compiledWords(inner, key)];
    }),
  );
}

function compiledSentence(sentence, key) {
  if (!sentence.includes('{')) return sentence;
  try {
    return compiledMark + JSON.stringify(compile(sentence));
  } catch (error) {
    throw new Error(`${key} is not a sentence: ${error.message}`, { cause: error });
  }
}

function compileFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((file) => file.endsWith('.json'))) {
    const words = JSON.parse(readFileSync(join(from, name), 'utf8'));
    writeFileSync(join(to, name.replace(/json$/, 'words.json')), JSON.stringify(compiledWords(words)));
  }
}

/** Compiles every file; Jest calls it before the specs. */
function compileAll() {
  const folder = join(import.meta.dirname, '../src/i18n');
  compileFolder(join(folder, 'en'), join(folder, 'compiled/en'));
}
export { compileAll as default };

if (process.argv[1] === import.meta.filename) compileAll();
