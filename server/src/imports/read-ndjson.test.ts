import { describe, expect, it } from 'vitest';
import type { ImportRow } from './map-rows.ts';
import { readNdjson } from './read-ndjson.ts';

async function read(text: string, pieceSize = 1_000): Promise<ImportRow[]> {
  const all = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(all.length / pieceSize) }, (_, i) =>
    all.subarray(i * pieceSize, (i + 1) * pieceSize),
  );
  const rows: ImportRow[] = [];
  for await (const row of readNdjson(pieces)) rows.push(row);
  return rows;
}

describe('reading NDJSON', () => {
  it.each([1, 2, 3, 7, 1_000])('gives rows and lines when it comes in pieces of %i bytes', async (size) => {
    expect(await read('\ufeff{"a":"收到"}\r\n\n{"a":"👍"}\n{broken\n{"a":3}', size)).toEqual([
      { line: 1, body: { a: '收到' } },
      { line: 3, body: { a: '👍' } },
      { line: 4, field: 'row', problem: 'is not JSON' },
      { line: 5, body: { a: 3 } },
    ]);
  });

  it('gives no row that is deeper than anything of ours', async () => {
    const [row] = await read(`{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
    expect(JSON.stringify(row)).toContain(`[[["…"]]]`);
  });

  it('refuses a row that is too long before it reads it as JSON', async () => {
    const problem = 'is longer than 65,536 characters';
    expect(await read(`${'['.repeat(1_000_000)}\n{}\n${'{"a":'.repeat(20_000)}`)).toEqual([
      { line: 1, field: 'row', problem },
      { line: 2, body: {} },
      { line: 3, field: 'row', problem },
    ]);
  });
});
