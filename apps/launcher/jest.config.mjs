import base from '../../jest.service.mjs';

export default {
  ...base,
  displayName: 'launcher',
  testTimeout: 30_000, // real processes, on a machine that may have much to do
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../jest.preload.mjs'],
};
