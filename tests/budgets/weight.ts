import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of files as a browser would be sent them. */
export function brotliBytes(dist: string, files: readonly string[]): number {
  return bytes(dist, files, (content) =>
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}

export function gzipBytes(dist: string, files: readonly string[]): number {
  return bytes(dist, files, (content) => gzipSync(content, { level: 9 }));
}

/** A module and everything it imports statically, as paths in `dist`: what must arrive before its first line runs. */
export function withImports(dist: string, entry: string, seen = new Set<string>()): string[] {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const code = readFileSync(join(dist, entry), 'utf8');
  // A dynamic import() has a bracket after the word and is not matched.
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)];
  return [entry, ...imports.flatMap(([, to = '']) => withImports(dist, normalize(join(dirname(entry), to)), seen))];
}

function bytes(dist: string, files: readonly string[], compress: (content: Buffer) => Buffer): number {
  return files.reduce((sum, file) => sum + compress(readFileSync(join(dist, file))).length, 0);
}
