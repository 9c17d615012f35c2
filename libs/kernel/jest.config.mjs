import base from '../../jest.service.mjs';

export default { ...base, displayName: 'kernel', rootDir: import.meta.dirname };
