// Inside an app: which room a file stands in, and which rooms it may import.
import path from 'node:path';
import { demoRoom, frontDeskFolders, matches, serviceRooms } from './boundaries.mjs';
import { visitImports } from './imports.mjs';
import { isTestFile, projectOfFile, projectOfImport, relativePath } from './projects.mjs';

/** The room of a path below a project's src/: its first folder, or for files at the top what their name says. */
const roomOf = (below) => {
  const [first, ...rest] = below.split('/');
  if (rest.length > 0) return first;
  if (new RegExp(`^${demoRoom.name}(\\.ts)?$`).test(first)) return demoRoom.name;
  return /\.config(\.ts)?$/.test(first) ? 'config' : 'wiring';
};

const belowSource = (project, file) => {
  const start = `${project.folder}/src/`;
  const relative = relativePath(file);
  return relative.startsWith(start) ? relative.slice(start.length).replace(/^app\//, '') : undefined;
};

const demoSentence = `The demo is loaded by a program of its own: only ${demoRoom.name}.ts and ${demoRoom.name}/ import it.`;

const checkServiceRoom = (room, target) => {
  if (target === demoRoom.name) return room === demoRoom.name ? undefined : demoSentence;
  const rule = serviceRooms[room];
  if (!rule || rule.rooms.includes(target) || target === 'testing') return undefined;
  return `${room}/ may import ${rule.rooms.join(', ')}; not ${target}. Dependencies point inward: domain ← application ← http, queue, persistence.`;
};

const mayUseProject = (rule, project) =>
  rule.projects.includes(project.name) || rule.projects.includes(`type:${project.type}`);

const mayUse = (rule, source, project) =>
  project ? !rule.projects || mayUseProject(rule, project) : !rule.packages || matches(rule.packages, source);

const checkServicePackage = (room, source) => {
  const rule = serviceRooms[room];
  const project = projectOfImport(source);
  if (demoRoom.types.includes(project?.type)) return room === demoRoom.name ? undefined : demoSentence;
  if (!rule || mayUse(rule, source, project)) return undefined;
  const allowed = [...(rule.projects ?? []), ...(rule.packages ?? [])];
  return `${room}/ may import ${allowed.join(', ')}; not '${source}'. Declare what you need as an abstract class here and implement it further out.`;
};

const notFeatures = new Set([...frontDeskFolders, 'wiring', 'config', 'testing']);
const isFeature = (room) => !notFeatures.has(room);

const checkFeature = (room, target) =>
  `The feature ${room}/ imports shared/ only, not ${target}/. Move what both need to shared/, or talk over the route.`;

const checkShared = (room, target) => `shared/ serves the features and cannot import ${target}/.`;

const checkShell = (room, target, isLazy) => {
  if (isFeature(target) && isLazy) return undefined;
  if (isFeature(target))
    return `Load the feature ${target}/ lazily (loadComponent or loadChildren with import()), so that it is no part of the first bundle.`;
  return room === 'shell' ? `shell/ imports shared/, and features lazily; not ${target}.` : undefined;
};

const checkFrontDeskRoom = (room, target, isLazy) => {
  if (room === target || target === 'shared' || target === 'testing') return undefined;
  if (room === 'shared') return checkShared(room, target);
  return isFeature(room) ? checkFeature(room, target) : checkShell(room, target, isLazy);
};

const checkRelative = (project, file, { source, isLazy }) => {
  const here = belowSource(project, file);
  const there = belowSource(project, path.resolve(path.dirname(file), source));
  if (here === undefined || there === undefined) return undefined;
  const rooms = [roomOf(here), roomOf(there)];
  if (project.scope === 'front-desk') return checkFrontDeskRoom(...rooms, isLazy);
  return checkServiceRoom(...rooms);
};

const checkTestCode = (file, source) => {
  const target = path.resolve(path.dirname(file), source);
  if (isTestFile(file) || !isTestFile(`${target}.ts`)) return undefined;
  return `'${source}' is test code. Production code must not import it.`;
};

const checkDependency = (project, file, dependency) => {
  if (dependency.source.startsWith('.'))
    return (
      checkTestCode(file, dependency.source) ??
      (isTestFile(file) ? undefined : checkRelative(project, file, dependency))
    );
  const below = belowSource(project, file);
  if (below === undefined || isTestFile(file) || project.scope === 'front-desk') return undefined;
  return checkServicePackage(roomOf(below), dependency.source);
};

export const roomBoundaries = {
  meta: { type: 'problem', docs: { description: 'Imports inside an app point inward.' }, schema: [] },
  create(context) {
    const project = projectOfFile(context.filename);
    if (project?.type !== 'app') return {};
    return visitImports((dependency) => {
      const message = checkDependency(project, context.filename, dependency);
      if (message) context.report({ node: dependency.node, message });
    });
  },
};
