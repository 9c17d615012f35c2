import base from '../../jest.service.mjs';

export default {
  ...base,
  displayName: 'e2e',
  rootDir: import.meta.dirname,
  testMatch: ['**/*.e2e.spec.ts'],
  testTimeout: 180_000,
  // One file after another: what is timed in a browser must not share two cores with a storm of bookings.
  maxWorkers: 1,
  testSequencer: '<rootDir>/setup/browser-first.mjs',
  globalSetup: '<rootDir>/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/setup/global-teardown.mjs',
};
