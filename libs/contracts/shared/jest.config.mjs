import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-shared', rootDir: import.meta.dirname };
