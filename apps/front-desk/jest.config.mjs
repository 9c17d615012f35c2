import presets from 'jest-preset-angular/presets/index.js';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });

export default {
  ...preset,
  displayName: 'front-desk',
  rootDir: import.meta.dirname,
  globalSetup: '<rootDir>/tools/compile-words.mjs',
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  testMatch: ['**/*.spec.ts'],
};
