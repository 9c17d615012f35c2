import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-scheduling', rootDir: import.meta.dirname };
