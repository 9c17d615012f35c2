import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-notifications', rootDir: import.meta.dirname };
