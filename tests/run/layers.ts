/**
 * The server's house from the ground up: base, http, people, access, the features, the desk, the application, what runs it.
 * Each folder of server/src knows those that stand before it, and no other. Linter and layers.test.ts hold it.
 */
export const layers = [
  'base',
  'http',
  'people',
  'access',
  'metrics',
  'surveys',
  'sites',
  'assets',
  'hosted',
  'waves',
  'documents',
  'responses',
  'tickets',
  'customers',
  'links',
  'attachments',
  'threads',
  'asking',
  'intake',
  'imports',
  'sample-data',
  'desk',
  'jobs',
  'app',
  'adapters',
  'runtimes',
  'cli',
] as const;
