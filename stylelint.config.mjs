// Styles that read the same in every writing direction, take their colours from one list, and stay easy to override.
import logical from 'stylelint-plugin-logical-css';

const colourFunctions = ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color'];

/** Where the colours are: every other sheet says var(--…). */
const tokens = ['apps/front-desk/src/styles/tokens.css'];

export default {
  plugins: logical,
  ignoreFiles: ['**/dist/**', '**/node_modules/**'],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'logical-css/require-logical-properties': [
      true,
      // which axis a thing scrolls on is no matter of the writing direction
      { ignore: ['overflow-x', 'overflow-y', 'overscroll-behavior-x', 'overscroll-behavior-y'] },
    ],
    'logical-css/require-logical-keywords': true,
    // the size of the window in media queries and sheets of the whole window
    'logical-css/require-logical-units': [true, { ignore: ['vh', 'vw', 'dvh', 'dvw', 'svh', 'svw', 'lvh', 'lvw'] }],

    'color-named': ['never', { message: 'Take colours from tokens.css: var(--…).' }],
    'color-no-hex': [true, { message: 'Take colours from tokens.css: var(--…).' }],
    'function-disallowed-list': [colourFunctions, { message: 'Take colours from tokens.css: var(--…).' }],
    'selector-max-id': [0, { message: 'Style a class, not an id: an id cannot be overridden or used twice.' }],
    'declaration-no-important': true,

    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-missing-generic-family-keyword': [true, { ignoreFontFamilies: [/^var\(/] }],
    'function-calc-no-unspaced-operator': true,
    'function-no-unknown': true,
    'keyframe-block-no-duplicate-selectors': true,
    'media-feature-name-no-unknown': true,
    'media-query-no-invalid': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'property-no-vendor-prefix': [true, { ignoreProperties: ['-webkit-font-smoothing', 'user-select'] }],
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'string-no-newline': true,
    'unit-no-unknown': true,
  },
  overrides: [
    {
      files: tokens,
      rules: {
        'color-named': null,
        'color-no-hex': null,
        'function-disallowed-list': null,
        // people who asked their system for less motion are obeyed over everything else
        'declaration-no-important': null,
      },
    },
    // what is hidden stays hidden, whatever its class says about display
    { files: ['apps/front-desk/src/styles/base.css'], rules: { 'declaration-no-important': null } },
  ],
};
