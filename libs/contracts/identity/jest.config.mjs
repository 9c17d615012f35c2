import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-identity', rootDir: import.meta.dirname };
