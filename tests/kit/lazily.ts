/** Calls `make` when its result is first wanted, and gives the same to whoever asks later. */
export function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
