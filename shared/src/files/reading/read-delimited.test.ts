import { describe, expect, it } from 'vitest';
import { readDelimited } from './read-delimited.ts';
import { collect, inPieces } from './source.test-data.ts';

const read = (text: string, separator = ',', size = 1_000) => collect(readDelimited(inPieces(text, size), separator));

describe('a text table', () => {
  const table = '\ufeffid,said\r\n1,"eins\r\nzwei, ""drei"""\r\n\r\n2,"收到，\n谢谢"\r\n3,he"llo\r\n';

  it.each([1, 2, 3, 7, 1_000])('gives cells and first lines when it comes in pieces of %i characters', async (size) => {
    expect(await read(table, ',', size)).toEqual([
      { line: 1, cells: ['id', 'said'] },
      { line: 2, cells: ['1', 'eins\r\nzwei, "drei"'] },
      { line: 5, cells: ['2', '收到，\n谢谢'] },
      { line: 7, cells: ['3', 'he"llo'] },
    ]);
  });

  it('says where a quotation mark is never closed and keeps what came before', async () => {
    const lines = await read('a\n1\n2\n"3\n4\n5');
    expect(lines.slice(0, 3)).toEqual([1, 2, 3].map((line, i) => ({ line, cells: [['a', '1', '2'][i]] })));
    expect(lines[3]).toEqual({ line: 4, problem: 'never_closed' });
  });

  it('gives up a record that never ends without holding all of it', async () => {
    async function* endless(): AsyncGenerator<string> {
      yield 'a\n1\n"';
      for (let i = 0; i < 1_000; i += 1) yield 'x'.repeat(65_536);
      throw new Error('was read to the end');
    }
    const lines = await collect(readDelimited(endless(), ','));
    expect(lines.at(-1)).toMatchObject({ problem: 'never_closed' });
  });

  it('of more columns than anybody has is refused', async () =>
    expect(read('x,'.repeat(1_001))).rejects.toMatchObject({ reason: 'too_wide' }));

  it('passes on an error of its source', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a\n1\n';
      throw new Error('disk gone');
    }
    await expect(collect(readDelimited(broken(), ','))).rejects.toThrow('disk gone');
  });
});
