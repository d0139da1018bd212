/** Makes a function of a test pass for the browser's own, as it should where it stands in for the network. */
export const asNative = <F extends typeof fetch>(f: F): F =>
  Object.assign(f, { toString: () => 'function fetch() { [native code] }' });
