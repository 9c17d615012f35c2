import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-clients', rootDir: import.meta.dirname };
