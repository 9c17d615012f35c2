import base from '../../jest.service.mjs';

export default {
  ...base,
  displayName: 'payments',
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../jest.preload.mjs'],
};
