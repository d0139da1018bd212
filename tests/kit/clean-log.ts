/** Addresses, tokens and whatever else only one person may know; ids with dashes are for everybody. */
const secrets = [/[^\s"]+@[^\s"]+\.\w/, /(?<![\w-])(?![\da-f]{8}-[\da-f]{4}-)[\w-]{32,}(?![\w-])/i, /correct horse/];

/**
 * Throws where a line that a server printed is no JSON, or says something secret. The line that tells where it listens holds
 * the set-up link and is meant for who started it.
 */
export function expectCleanLog(lines: readonly string[]): void {
  const dirty = lines.filter(
    (line) => !line.includes('"event":"listening"') && (!isJson(line) || secrets.some((s) => s.test(line))),
  );
  if (dirty.length > 0) throw new Error(`the log holds what it must not:\n${dirty.slice(0, 10).join('\n')}`);
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
