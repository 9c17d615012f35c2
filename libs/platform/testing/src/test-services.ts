/** `node tools/with-services.mjs -- <command>` runs a command with throw-away PostgreSQL and Redis. */
function required(name: 'TEST_POSTGRES_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run this test through node tools/with-services.mjs -- <command>.`);
  return url;
}

/** The superuser's URL of the PostgreSQL that tests may do with as they like. */
export function testPostgresUrl(): string {
  return required('TEST_POSTGRES_URL');
}

let counter = 0;

/**
 * The test Redis with a key prefix of its own (`?prefix=…`), so that test files do not see each other's queues. Every
 * call gives another prefix.
 */
export function testRedisUrl(): string {
  const url = new URL(required('TEST_REDIS_URL'));
  counter += 1;
  url.searchParams.set('prefix', `test-${process.pid}-${Date.now().toString(36)}-${counter}`);
  return url.href;
}
