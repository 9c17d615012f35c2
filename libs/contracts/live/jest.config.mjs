import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-live', rootDir: import.meta.dirname };
