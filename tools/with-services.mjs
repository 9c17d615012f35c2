// node tools/with-services.mjs -- <command>: runs it beside a throw-away PostgreSQL and Redis (TEST_POSTGRES_URL, TEST_REDIS_URL)
import { handOver } from './lib/bootstrap.mjs';

handOver('tools/lib/with-services.mjs');
