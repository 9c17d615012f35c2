import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The Node that came with the packages, else the running one where it is new enough. */
export function pinnedNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const file = path.join(root, 'node_modules', name, 'bin', program);
    if (fs.existsSync(file) && spawnSync(file, ['--version']).status === 0) return file;
  }
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  console.error(
    `\nAnteroom brings its own Node, but not for ${process.platform}-${process.arch}. ` +
      `This is Node ${process.version}; install Node 26 or newer and start again.\n`,
  );
  process.exit(1);
}
