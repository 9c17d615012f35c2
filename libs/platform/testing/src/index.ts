export * from './fixed-clock';
export * from './test-database';
export { testPostgresUrl, testRedisUrl } from './test-services';
export * from './wait-until';
