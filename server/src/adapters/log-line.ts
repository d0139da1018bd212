const longest = 2_000;
const frames = 3;

/** What may stand in an error of a library, and must not stand in a log. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // drizzle: the query, then what was bound to it.
  [/\bparams: [^]*$/, 'params: …'],
  // Who signs in to a server of ours, and what a link carries.
  [/\/\/[^/\s@]+@/g, '//…@'],
  [/(\/[^\s?#'"()]*[?#])[^\s'"()]+/g, '$1…'],
  [/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…'],
  // Tokens, keys, cookies and hashes; an id with dashes is none.
  [/(?<![\w-])(?![\da-f]{8}-[\da-f]{4}-)[\w-]{24,}(?![\w-])/gi, '…'],
];

/** A text of somebody else without what may be secret in it: addresses, passwords, tokens, bound values. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text.slice(0, longest));
}

/** An error in words that may stand in a log: what it says, what caused it, and where it came from. */
export function errorWords(error: unknown): { error: string; cause?: string; from?: string } {
  if (!(error instanceof Error)) return { error: withoutSecrets(String(error)) };
  const { name, message, cause, stack = '' } = error;
  const from = stack.split('\n').flatMap(frameOf).slice(0, frames).join(' < ');
  return {
    error: `${name}: ${withoutSecrets(message)}`,
    ...(cause !== undefined && { cause: errorWords(cause).error }),
    ...(from && { from }),
  };
}

/** A line of a stack as function and file, without where the project lies. */
function frameOf(line: string): string[] {
  const [, name = '', path, at] = /^ {4}at (?:(.*) \()?(?:file:\/\/)?(\S+):(\d+):\d+\)?$/.exec(line) ?? [];
  if (!path) return [];
  const file = path.split('/node_modules/').at(-1)!.split('/').slice(-3).join('/');
  return [`${name} ${file}:${at}`.trim()];
}
