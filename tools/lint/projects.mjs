// Reads the workspace as the lint rules see it: every project, its folder, its tags, and what it says it depends on.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const workspaceRoot = path.resolve(import.meta.dirname, '../..');

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

const foldersOf = (pattern) => {
  if (!pattern.endsWith('/*')) return [pattern];
  const parent = pattern.slice(0, -2);
  const absolute = path.join(workspaceRoot, parent);
  if (!existsSync(absolute)) return [];
  const folders = readdirSync(absolute, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => `${parent}/${entry.name}`);
};

const tagOf = (tags, kind) => tags.find((tag) => tag.startsWith(`${kind}:`))?.slice(kind.length + 1);

const readProject = (folder) => {
  const manifest = readJson(path.join(workspaceRoot, folder, 'package.json'));
  const configuration = readJson(path.join(workspaceRoot, folder, 'project.json'));
  const tags = [...(manifest.nx?.tags ?? []), ...(configuration.tags ?? [])];
  return {
    name: manifest.name,
    folder,
    type: tagOf(tags, 'type'),
    scope: tagOf(tags, 'scope'),
    runtime: tagOf(tags, 'runtime'),
    dependencies: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  };
};

/** Every project of the npm workspaces. Tags come from `nx.tags` of package.json and `tags` of project.json, as in Nx. */
export function readProjects() {
  const { workspaces } = readJson(path.join(workspaceRoot, 'package.json'));
  return workspaces
    .flatMap(foldersOf)
    .map(readProject)
    .filter((project) => project.name);
}

let known;

/** The projects, read once per run of the linter. */
export const projects = () => (known ??= readProjects());

/** The path below the workspace's root, with forward slashes. */
export const relativePath = (file) => path.relative(workspaceRoot, file).split(path.sep).join('/');

/** The project a file belongs to, or undefined for files of the workspace itself. */
export const projectOfFile = (file) => {
  const relative = relativePath(file);
  return projects().find((project) => relative.startsWith(`${project.folder}/`));
};

/** The workspace project an import names, by its package name or below it. */
export const projectOfImport = (source) =>
  projects().find((project) => source === project.name || source.startsWith(`${project.name}/`));

/** Specs, their builders and fakes, the test kit and the end-to-end project. */
export const isTestFile = (file) => {
  const relative = relativePath(file);
  return (
    /\.(spec|fixtures?)\.ts$/.test(relative) ||
    /\/testing\//.test(relative) ||
    /(^|\/)jest\.[^/]*$/.test(relative) ||
    /\/test-setup\.[mc]?[jt]s$/.test(relative) ||
    relative.startsWith('apps/e2e/')
  );
};
