import { realm } from './natives.ts';

/**
 * Constructors of the browser's own: pages have variables of the same names. The build puts these in place of the global ones
 * wherever they are used, for what comes after the first view.
 */
export const { AbortController, AbortSignal, Blob, Map, Set, URL } = realm(
  'AbortController',
  'AbortSignal',
  'Blob',
  'Map',
  'Set',
  'URL',
);
