import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-payments', rootDir: import.meta.dirname };
