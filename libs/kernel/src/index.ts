export * from './domain-error';
export * from './time-range';
export * from './calendar-time';
export * from './money';
export * from './text';
export * from './reduction';
export { Temporal } from 'temporal-polyfill';
