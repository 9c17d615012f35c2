export * from './ids';
export * from './dice';
export * from './branches';
export * from './team';
export * from './catalogue';
export * from './clients';
export * from './users';
