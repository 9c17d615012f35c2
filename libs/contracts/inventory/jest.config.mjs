import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-inventory', rootDir: import.meta.dirname };
