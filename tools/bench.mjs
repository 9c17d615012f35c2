// npm run bench: how fast Anteroom is, as ratios to limits measured in the same run
import { installAndHandOver } from './lib/bootstrap.mjs';

await installAndHandOver('apps/e2e/src/bench/main.ts');
