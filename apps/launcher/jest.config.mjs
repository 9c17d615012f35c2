import base from '../../jest.service.mjs';

export default {
  ...base,
  displayName: 'launcher',
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../jest.preload.mjs'],
};
