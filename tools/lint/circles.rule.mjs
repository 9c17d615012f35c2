// Finds files that import each other in a circle, also across projects. Imports of types alone do not count: they are
// erased, and nothing is loaded in a wrong order because of them.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { visitImports } from './imports.mjs';
import { projectOfImport, relativePath, workspaceRoot } from './projects.mjs';

const isFile = (file) => existsSync(file) && statSync(file).isFile();

/** The file an import means, or undefined for packages from outside. */
const resolve = (file, source) => {
  if (source.startsWith('.')) {
    const target = path.resolve(path.dirname(file), source);
    return [target, `${target}.ts`, `${target}.mjs`, `${target}/index.ts`].find(isFile);
  }
  const project = projectOfImport(source);
  return project && [path.join(workspaceRoot, project.folder, 'src/index.ts')].find(isFile);
};

const typesOnly =
  /\b(?:import|export)\s+type\b[^;]*?\bfrom\s*['"][^'"]*['"]|\bimport\s*\{(?:\s*type\s+[\w\s]+,?)+\s*\}\s*from\s*['"][^'"]*['"]/g;

const known = new Map();

const importsOf = (file) => {
  let targets = known.get(file);
  if (!targets) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8').replace(typesOnly, ''), true, false);
    targets = importedFiles
      .map(({ fileName }) => resolve(file, fileName))
      .filter((target) => target && target !== file);
    known.set(file, targets);
  }
  return targets;
};

/** The shortest way along imports, both ends included, or undefined. */
const findWay = (from, to) => {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) return wayTo(to, cameFrom);
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
};

const wayTo = (end, cameFrom) => {
  const way = [];
  for (let file = end; file; file = cameFrom.get(file)) way.unshift(file);
  return way;
};

export const noCircles = {
  meta: { type: 'problem', docs: { description: 'Files do not import each other in a circle.' }, schema: [] },
  create(context) {
    const here = context.filename;
    return visitImports(({ node, source, isType }) => {
      const target = isType ? undefined : resolve(here, source);
      const way = target && target !== here && findWay(target, here);
      if (!way) return;
      const circle = [here, ...way].map(relativePath).join(' → ');
      context.report({ node, message: `A circle: ${circle}. Move what both need into a file of its own.` });
    });
  },
};
