import base from '../../../jest.service.mjs';

export default {
  ...base,
  displayName: 'platform-observability',
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../../jest.preload.mjs'],
};
