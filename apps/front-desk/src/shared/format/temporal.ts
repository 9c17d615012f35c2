/**
 * Stands in for the package `temporal-polyfill` in the browser bundle (`paths` in tsconfig.app.json): browsers that
 * have Temporal download nothing, the others fetch the polyfill before anything of the front desk runs.
 */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

export import Temporal = globalThis.Temporal;
