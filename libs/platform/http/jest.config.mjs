import base from '../../../jest.service.mjs';

export default {
  ...base,
  displayName: 'platform-http',
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../../jest.preload.mjs'],
};
