/** Loads something when it is first wanted, and keeps it; what failed is tried again the next time. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    const loading = (kept ??= load());
    loading.catch(() => {
      if (kept === loading) kept = undefined;
    });
    return loading;
  };
}
