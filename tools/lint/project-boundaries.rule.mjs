// Reads the tags of both projects and holds every import against the map in boundaries.mjs.
import path from 'node:path';
import * as map from './boundaries.mjs';
import { visitImports } from './imports.mjs';
import { isTestFile, projectOfFile, projectOfImport, projects, relativePath, workspaceRoot } from './projects.mjs';

const list = (names) => (names.length > 0 ? names.join(', ') : 'nothing');

const checkType = (from, to) => {
  if (map.importableApps[from.name]?.includes(to.name)) return undefined;
  if (to.type === 'app')
    return `Nobody imports an app. Move what you need from ${to.name} into a library, or send a message.`;
  if (map.types[from.type].includes(to.type)) return undefined;
  return `type:${from.type} (${from.name}) may import ${list(map.types[from.type])}; ${to.name} is type:${to.type}. Turn the dependency round or move the code.`;
};

const checkScope = (from, to) => {
  const readable = [from.scope, 'shared', ...(map.widerScopes[from.name] ?? map.scopes[from.scope])];
  if (readable.includes(to.scope)) return undefined;
  return `scope:${from.scope} may read ${list(readable)}, not scope:${to.scope} (${to.name}). What it needs of others it learns by messages and keeps as its own copy.`;
};

const checkRuntime = (from, to) => {
  if (map.runtimes[from.runtime].includes(to.runtime)) return undefined;
  return `${from.name} runs in runtime:${from.runtime} and cannot use ${to.name}, which needs runtime:${to.runtime}.`;
};

const checkDoor = (from, to, { source, isTest }) => {
  if (to === from) return `Inside ${from.name} import by a relative path, not by the project's own name.`;
  if (source !== to.name) return `Enter ${to.name} by its door: import '${to.name}', not '${source}'.`;
  if (isTest || from.dependencies.includes(to.name)) return undefined;
  return `Declare "${to.name}": "*" in the dependencies of ${from.folder}/package.json.`;
};

const checkUse = (from, to, { isType, isTest }) => {
  if (isTest) return undefined;
  if (map.testProjects.includes(to.name)) return `${to.name} is for tests. Production code must not import it.`;
  if (from.runtime !== 'browser' || to.type !== 'contracts' || isType) return undefined;
  return `Take types only from ${to.name} ('import type'), so that no schema library reaches the browser.`;
};

const checkProject = (from, to, use) => {
  if (to === from) return checkDoor(from, to, use);
  return (
    checkType(from, to) ??
    checkScope(from, to) ??
    checkRuntime(from, to) ??
    checkUse(from, to, use) ??
    checkDoor(from, to, use)
  );
};

const checkPackage = (from, source, isTest) => {
  const isForTests = map.matches(map.testPackages, source);
  if (isTest && isForTests) return undefined;
  const only = map.onlyPackages[from.type];
  if (only && !map.matches(only, source))
    return `type:${from.type} uses ${list(only)} and nothing else from outside; '${source}' belongs in a platform library or an app.`;
  if (map.matches(map.bannedPackages[from.runtime], source))
    return `'${source}' is not for runtime:${from.runtime} (${from.name}).`;
  if (isForTests && !source.startsWith('node:')) return `'${source}' is for tests. Production code must not import it.`;
  return undefined;
};

const checkRelative = (from, file, source) => {
  const target = path.resolve(path.dirname(file), source);
  if (target.startsWith(path.join(workspaceRoot, from.folder) + path.sep)) return undefined;
  const other = projects().find((project) => `${relativePath(target)}/`.startsWith(`${project.folder}/`));
  if (!other) return undefined;
  return `This path leaves ${from.name}. Import '${other.name}' by its name.`;
};

const checkTags = (project) => {
  const missing = ['type', 'scope', 'runtime'].filter((kind) => !project[kind]);
  if (missing.length > 0)
    return `${project.folder}/package.json lacks the tag ${missing.map((kind) => `${kind}:…`).join(', ')} in nx.tags.`;
  if (!map.types[project.type])
    return `Unknown tag type:${project.type}; boundaries.mjs knows ${list(Object.keys(map.types))}.`;
  if (!map.scopes[project.scope])
    return `Unknown tag scope:${project.scope}; add it to the context map in boundaries.mjs.`;
  if (!map.runtimes[project.runtime]) return `Unknown tag runtime:${project.runtime}.`;
  return undefined;
};

/** Every dependency of one file of one project. */
const checkDependency = (from, file, dependency) => {
  const { source } = dependency;
  if (source.startsWith('.')) return checkRelative(from, file, source);
  const isTest = isTestFile(file);
  const to = projectOfImport(source);
  return to ? checkProject(from, to, { ...dependency, isTest }) : checkPackage(from, source, isTest);
};

export const projectBoundaries = {
  meta: { type: 'problem', docs: { description: 'Imports between projects follow the tags.' }, schema: [] },
  create(context) {
    const from = projectOfFile(context.filename);
    if (!from) return {};
    const untagged = checkTags(from);
    if (untagged) return { Program: (node) => context.report({ node, message: untagged }) };
    return visitImports((dependency) => {
      const message = checkDependency(from, context.filename, dependency);
      if (message) context.report({ node: dependency.node, message });
    });
  },
};
