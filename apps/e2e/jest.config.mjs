import base from '../../jest.service.mjs';

export default { ...base, displayName: 'e2e', rootDir: import.meta.dirname, setupFiles: ['<rootDir>/../../jest.preload.mjs'] };
