export { Guard } from './processes/guard.ts';
export { StartFailure } from './start-failure.ts';
export type { RunningProcess, RunningSystem } from './system/running-system.ts';
export { startSystem } from './system/start-system.ts';
export type { SystemOptions } from './system/system-options.ts';
export { startThrowAwayStores, type ThrowAwayStores } from './throw-away-stores.ts';
