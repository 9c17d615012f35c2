// Words that say nothing, kept out of the names of files, classes, interfaces and types.
import path from 'node:path';
import { isTestFile, projectOfFile } from './projects.mjs';

const emptyWords = new Map([
  ['manager', 'say what it decides or keeps'],
  ['helper', 'say what it does, and put it where it is used'],
  ['util', 'say what it does, and put it where it is used'],
  ['common', 'name what its parts have in common'],
  ['data', 'name the things themselves'],
  ['info', 'name the facts it holds'],
  ['base', 'compose instead of inheriting, or name the role'],
  ['impl', 'name what is particular about this implementation'],
]);
const emptyVerbs = ['process', 'handle', 'manage'];

/** Methods that a framework's interface prescribes. */
const prescribed = new Set(['handleError', 'handleUpgrade', 'handleConnection', 'handleDisconnect', 'handleRequest']);

/** Names of things that are really called so: the folder `.data/`. */
const properNames = /data-?folder/i;

const wordsOf = (name) => name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];

const emptyWordIn = (name) => {
  const words = wordsOf(name.replace(properNames, '')).map((word) => word.toLowerCase());
  return (
    words.map((word) => word.replace(/s$/, '')).find((word) => emptyWords.has(word)) ??
    words.find((word) => emptyWords.has(word))
  );
};

const checkTypeName = (name, isSoftware) => {
  const word = emptyWordIn(name);
  if (word) return `The name ${name} contains the empty word “${word}”: ${emptyWords.get(word)}.`;
  if (/^I[A-Z][a-z]/.test(name))
    return `No I prefix: ${name.slice(1)} is the role, implementations carry the longer name.`;
  if (isSoftware && /.Service$/.test(name))
    return `One use case, one class: name ${name} after the one thing it does (BookAppointment, not AppointmentService).`;
  return undefined;
};

const checkFileName = (file) => {
  const name = path.basename(file).replace(/\.[^.]+$/, '');
  const word = emptyWordIn(name.replace(properNames, '').replace(/[-.]/g, ' '));
  if (word) return `The file name “${name}” contains the empty word “${word}”: ${emptyWords.get(word)}.`;
  if (/\.service$/.test(name)) return `Name the file after its use case, not “${name}”.`;
  return undefined;
};

const checkFunctionName = (name) => {
  const [verb, next] = wordsOf(name);
  if (!emptyVerbs.includes(verb) || next === 'Of' || prescribed.has(name)) return undefined;
  return `“${verb}” says nothing: name what ${name} does (get, find, list, add, remove, compute, or a verb of the trade).`;
};

const isFunction = (node) => node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';

export const tellingNames = {
  meta: { type: 'suggestion', docs: { description: 'Names carry words of the trade.' }, schema: [] },
  create(context) {
    const report = (node, message) => message && context.report({ node, message });
    const checkType = (node) => report(node.id, checkTypeName(node.id.name, false));
    const checkFunction = (node, key) => key?.type === 'Identifier' && report(node, checkFunctionName(key.name));
    return {
      Program: (node) => projectOfFile(context.filename) && report(node, checkFileName(context.filename)),
      'ClassDeclaration[id]': (node) => report(node.id, checkTypeName(node.id.name, !isTestFile(context.filename))),
      TSInterfaceDeclaration: checkType,
      TSTypeAliasDeclaration: checkType,
      'FunctionDeclaration[id]': (node) => checkFunction(node.id, node.id),
      MethodDefinition: (node) => checkFunction(node.key, node.key),
      VariableDeclarator: (node) => isFunction(node.init) && checkFunction(node.id, node.id),
      PropertyDefinition: (node) => isFunction(node.value) && checkFunction(node.key, node.key),
    };
  },
};
