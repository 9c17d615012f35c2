import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '../../../..');
const isPackage = (id: string): boolean =>
  !id.startsWith('.') && !isAbsolute(id) && !/^(@anteroom|@oxc-project\/runtime)\//.test(id);

/**
 * Loads a module together with the server libraries it imports: their TypeScript is more than types, which Node alone
 * does not run. Built as the services are, into a folder that git ignores.
 */
export async function bundled<Module>(file: string): Promise<Module> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, file),
    platform: 'node',
    external: isPackage,
    tsconfig: join(root, 'tsconfig.base.json'),
    logLevel: 'silent',
  });
  const to = join(root, 'apps/e2e/dist', `${file.replace(/\W+/g, '-')}.mjs`);
  await bundle.write({ file: to, format: 'esm', codeSplitting: false });
  await bundle.close();
  return (await import(pathToFileURL(to).href)) as Module;
}
