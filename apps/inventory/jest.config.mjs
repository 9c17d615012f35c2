import base from '../../jest.service.mjs';

export default {
  ...base,
  displayName: 'inventory',
  rootDir: import.meta.dirname,
  setupFiles: ['<rootDir>/../../jest.preload.mjs'],
};
