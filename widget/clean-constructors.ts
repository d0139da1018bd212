/** Constructors in whose names pages have variables of their own. */
const names = ['AbortController', 'AbortSignal', 'Blob', 'Map', 'Set', 'URL'];

/** Puts the browser's own in place of the global ones wherever ours are used, in packages and shared code too. */
export const cleanConstructors = (root: string): Record<string, [string, string]> =>
  Object.fromEntries(names.map((name) => [name, [`${root}/src/constructors.ts`, name]]));
