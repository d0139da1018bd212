const deepest = 32;
const instead = '…';

/**
 * JSON from outside, no deeper than anything of ours: what lies deeper is cut off, and what is left fits no field. So whoever says what is
 * wrong with it walks a few steps, and not thirty thousand. Throws a SyntaxError.
 */
export const boundedJson = (text: string): unknown => cut(JSON.parse(text), 1);

function cut(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return instead;
  const parts = value as Record<string, unknown>;
  for (const name of Object.keys(parts)) {
    const part = parts[name];
    if (typeof part === 'object' && part !== null) parts[name] = cut(part, depth + 1);
  }
  return parts;
}
