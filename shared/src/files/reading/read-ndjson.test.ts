import { describe, expect, it } from 'vitest';
import { readNdjson } from './read-ndjson.ts';
import { collect, inPieces } from './source.test-data.ts';

const read = (text: string, size = 1_000) => collect(readNdjson(inPieces(text, size)));

describe('reading NDJSON', () => {
  it.each([1, 2, 3, 7, 1_000])('gives rows and lines when it comes in pieces of %i characters', async (size) => {
    expect(await read('{"a":"收到"}\r\n\n{"a":"👍"}\n{broken\n{"a":3}\n7', size)).toEqual([
      { line: 1, body: { a: '收到' } },
      { line: 3, body: { a: '👍' } },
      { line: 4, field: 'row', trouble: 'not_json', value: '{broken' },
      { line: 5, body: { a: 3 } },
      { line: 6, field: 'row', trouble: 'not_json', value: '7' },
    ]);
  });

  it.each([1, 2, 5, 1_000])('gives the members of a list when it comes in pieces of %i characters', async (size) => {
    const list = ' [\n {"a": "1,]\\\\", "b": [{"c": "\\""}]},\n{"a":\n"收"}, 7, {broken}]\n';
    expect(await read(list, size)).toEqual([
      { line: 1, body: { a: '1,]\\', b: [{ c: '"' }] } },
      { line: 2, body: { a: '收' } },
      { line: 3, field: 'row', trouble: 'not_json', value: ' 7' },
      { line: 4, field: 'row', trouble: 'not_json', value: ' {broken}' },
    ]);
  });

  it.each([
    ['[{"a":1},', '['],
    ['[{"a":1},{"a":', '{"a":'],
    ['[{"a":1}] and more', ' and more'],
  ])('says that the list %j is torn', async (list, value) => {
    expect(await read(list)).toEqual([
      { line: 1, body: { a: 1 } },
      { line: 2, field: 'row', trouble: 'not_json', value },
    ]);
  });

  it('holds no more of a member of a list than a row may have', async () => {
    const rows = await read(`[{"a":"${'x'.repeat(200_000)}"},{}]`, 65_536);
    expect(rows.map((row) => ('trouble' in row ? [row.line, row.trouble] : row))).toEqual([
      [1, 'too_long'],
      { line: 2, body: {} },
    ]);
  });

  it('gives no row that is deeper than anything of ours', async () => {
    const [row] = await read(`{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`);
    expect(JSON.stringify(row)).toContain(`[[["…"]]]`);
  });

  it('refuses a row that is too long before it reads it as JSON', async () => {
    const rows = await read(`${'['.repeat(1_000_000)}\n{}\n${'{"a":'.repeat(20_000)}`);
    expect(rows.map((row) => ('trouble' in row ? [row.line, row.trouble] : row))).toEqual([
      [1, 'too_long'],
      { line: 2, body: {} },
      [3, 'too_long'],
    ]);
  });
});
