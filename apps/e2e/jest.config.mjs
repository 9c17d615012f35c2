import base from '../../jest.service.mjs';

export default {
  ...base,
  displayName: 'e2e',
  rootDir: import.meta.dirname,
  testMatch: ['**/*.e2e.spec.ts'],
  testTimeout: 180_000,
  globalSetup: '<rootDir>/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/setup/global-teardown.mjs',
};
