export * from './values';
export * from './problem';
export * from './rights';
export * from './staff-identity';
export * from './route';
export * from './message';
export * from './live-topic';
export * from './operations';
