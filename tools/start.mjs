// npm start: everything Anteroom needs, on this machine
import { installAndHandOver } from './lib/bootstrap.mjs';

await installAndHandOver('apps/launcher/src/main.ts');
