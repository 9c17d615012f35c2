import base from '../../jest.service.mjs';

export default { ...base, displayName: 'demo-centre', rootDir: import.meta.dirname };
