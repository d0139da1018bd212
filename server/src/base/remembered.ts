const mostKept = 1_000;

/** A function that looks up once what comes again and again: some thousand texts, then it begins anew. */
export function remembered<T>(lookUp: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (kept.has(text)) return kept.get(text)!;
    if (kept.size >= mostKept) kept.clear();
    const found = lookUp(text);
    kept.set(text, found);
    return found;
  };
}
