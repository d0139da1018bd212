/** Every table of the product, for drizzle-kit and the read client. Features import their own tables.ts only. */
export * from '../asking/tables.ts';
export * from '../attachments/tables.ts';
export * from '../events/tables.ts';
export * from '../follow-ups/tables.ts';
export * from '../mail/tables.ts';
export * from '../metrics/tables.ts';
export * from '../people/tables.ts';
export * from '../responses/tables.ts';
export * from '../sites/tables.ts';
export * from '../surveys/tables.ts';
export * from '../threads/tables.ts';
export * from '../tickets/tables.ts';
export * from '../waves/tables.ts';
export * from './tables.ts';
