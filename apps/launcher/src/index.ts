export { Guard } from './processes/guard.ts';
export { startThrowAwayStores, type ThrowAwayStores } from './throw-away-stores.ts';
