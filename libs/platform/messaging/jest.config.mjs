import base from '../../../jest.service.mjs';

export default {
  ...base,
  displayName: 'platform-messaging',
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../../jest.preload.mjs'],
};
