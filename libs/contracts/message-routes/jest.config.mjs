import base from '../../../jest.service.mjs';

export default { ...base, displayName: 'contracts-message-routes', rootDir: import.meta.dirname };
