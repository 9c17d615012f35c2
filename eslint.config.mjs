// What the linter holds the code to. Boundaries live in tools/lint/boundaries.mjs; every rule here is an error.
import js from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { anteroom } from './tools/lint/plugin.mjs';

const specs = ['**/*.spec.ts', '**/*.fixture.ts', '**/*.fixtures.ts', '**/testing/**/*.ts', 'apps/e2e/**/*.ts'];
const configs = ['**/*.config.mjs', '**/jest.*.mjs', '**/global-*.mjs'];

const size = (lines) => ({ 'max-lines': ['error', { max: lines }] });

const everywhere = {
  'anteroom/telling-names': 'error',
  'anteroom/few-dependencies': 'error',
  ...size(250),
  'max-lines-per-function': ['error', { max: 30 }],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-nested-callbacks': ['error', 4],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-param-reassign': 'error',
  'object-shorthand': 'error',
  'prefer-template': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'TSEnumDeclaration',
      message: 'Use a union of literals: it needs no import and reads the same in JSON.',
    },
    { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that it is called the same everywhere.' },
    { selector: 'ForInStatement', message: 'Iterate over Object.keys, Object.values or Object.entries.' },
    { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module is a file.' },
  ],
};

/** Their text is what ISO 8601 says. */
const printable = ['temporal-polyfill', 'temporal-spec'].map((name) => ({
  from: 'package',
  package: name,
  name: ['Instant', 'PlainDate', 'PlainTime', 'PlainDateTime', 'ZonedDateTime', 'Duration'],
}));

const typed = {
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: printable }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // an async function that only throws still rejects, as its interface says
  '@typescript-eslint/require-await': 'off',
  // "a value or nothing" is what a handler may return
  '@typescript-eslint/no-invalid-void-type': 'off',
  // shapes without members are the defaults of our generics; enums and option classes only come from libraries
  '@typescript-eslint/no-generated-empty-object-type': 'off',
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
};

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'AbortController',
    'AbortSignal',
    'performance',
    'fetch',
    'Response',
  ]
    .concat([
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'structuredClone',
      'TextDecoder',
    ])
    .map((name) => [name, 'readonly']),
);

/** A spec parses JSON and plays the other side of an interface; it may be less careful with both. */
const looserInTests = Object.fromEntries(
  [
    'no-unsafe-assignment',
    'no-unsafe-argument',
    'no-unsafe-member-access',
    'no-unsafe-return',
    'unbound-method',
    'no-non-null-assertion',
    'no-empty-function',
  ].map((name) => [`@typescript-eslint/${name}`, 'off']),
);

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.data/**',
      '.angular/**',
      'coverage/**',
      'tools/lint/fixtures/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs', '**/*.ts'],
    extends: [js.configs.recommended],
    plugins: { anteroom },
    rules: {
      ...everywhere,
      'anteroom/project-boundaries': 'error',
      'anteroom/room-boundaries': 'error',
      'anteroom/no-circles': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    // one program for everything that runs on Node: the libraries are source, and are read once and not once per project
    languageOptions: { parserOptions: { project: 'tools/lint/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  {
    // the one of its projects that knows the specs' words too
    files: ['apps/front-desk/**/*.ts'],
    languageOptions: { parserOptions: { project: 'apps/front-desk/tsconfig.spec.json' } },
  },
  {
    // its browser scenes hand functions to pages, so it knows the browser's words besides Node's
    files: ['apps/e2e/**/*.ts'],
    languageOptions: { parserOptions: { project: 'apps/e2e/tsconfig.json' } },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['apps/front-desk/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      // inline styles are read by Stylelint too (tools/lint/styles.test.mjs); past a screenful each deserves a file
      '@angular-eslint/component-max-inline-declarations': ['error', { template: 60, styles: 45, animations: 0 }],
    },
  },
  {
    files: ['apps/front-desk/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: true, allowBindToStyle: true }],
    },
  },
  // programs that talk to whoever started them
  { files: ['apps/launcher/**/*.ts', 'apps/e2e/**/*.ts', '**/*.mjs'], rules: { 'no-console': 'off' } },
  // the browser's console is the only place left when the application itself did not start
  { files: ['apps/front-desk/src/main.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  // what builds a project runs on Node, wherever the project itself runs
  { files: ['apps/*/tools/**/*.mjs'], rules: { 'anteroom/project-boundaries': 'off' } },
  { files: configs, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: specs,
    rules: { ...size(400), 'max-lines-per-function': 'off', 'max-nested-callbacks': 'off' },
  },
  { files: specs, ignores: ['**/*.mjs'], rules: looserInTests },
);
