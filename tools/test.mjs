// npm test: everything that is checked, on a throw-away PostgreSQL and Redis; `npm test -- --only lint,unit` for parts
import { installAndHandOver } from './lib/bootstrap.mjs';

await installAndHandOver('tools/test/main.mjs');
