import { describe, expect, it } from 'vitest';
import { mapRows, type ImportRow } from './map-rows.ts';
import { parseMap } from './parse-map.ts';
import { readCsv } from './read-csv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const inPieces = (text: string, size: number): Uint8Array[] => {
  const all = bytes(text);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
};
const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
};
const mapped = (csv: string, map: string): Promise<ImportRow[]> =>
  collect(mapRows(readCsv([bytes(csv)]), parseMap(map)));
const bodies = async (csv: string, map: string) =>
  (await mapped(csv, map)).map((row) => ('body' in row ? row.body : row));

describe('reading CSV', () => {
  const file = '\ufeffid,said\r\n1,"eins\r\nzwei, ""drei"""\r\n\r\n2,"收到，\n谢谢"\r\n3,he"llo\r\n';

  it.each([1, 2, 3, 7, 1000])('gives cells and first lines when it comes in pieces of %i bytes', async (size) => {
    expect(await collect(readCsv(inPieces(file, size)))).toEqual([
      { line: 1, cells: ['id', 'said'] },
      { line: 2, cells: ['1', 'eins\r\nzwei, "drei"'] },
      { line: 5, cells: ['2', '收到，\n谢谢'] },
      { line: 7, cells: ['3', 'he"llo'] },
    ]);
  });

  it('says where a quotation mark is never closed and keeps what came before', async () => {
    const lines = await collect(readCsv([bytes('a\n1\n2\n"3\n4\n5')]));
    expect(lines.slice(0, 3)).toEqual([1, 2, 3].map((line, i) => ({ line, cells: [['a', '1', '2'][i]] })));
    expect(lines[3]).toMatchObject({ line: 4, problem: expect.stringContaining('never closed') });
  });

  it('gives up a record that never ends without holding all of it', async () => {
    function* endless(): Generator<Uint8Array> {
      yield bytes('a\n1\n"');
      for (let i = 0; i < 1000; i++) yield bytes('x'.repeat(65_536));
      throw new Error('was read to the end');
    }
    const lines = await collect(readCsv(endless()));
    expect(lines.at(-1)).toMatchObject({ problem: expect.stringContaining('never closed') });
  });

  it('passes on an error of the source', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes('a\n1\n');
      throw new Error('disk gone');
    }
    await expect(collect(readCsv(broken()))).rejects.toThrow('disk gone');
  });
});

describe('mapping rows', () => {
  it('joins columns that are not empty, takes constants, nests contact and attributes', async () => {
    const csv = 'a,b,c,mail,plan\nx,,z,me@example.org,pro\n';
    const map =
      'kind=:complaint,occurredAt=:2026-01-31,externalId=a,comment=a+b+c,contact.email=mail,attributes.plan=plan';
    expect(await bodies(csv, map)).toEqual([
      {
        kind: 'complaint',
        occurredAt: '2026-01-31',
        externalId: 'x',
        comment: 'x — z',
        contact: { email: 'me@example.org' },
        attributes: { plan: 'pro' },
      },
    ]);
  });

  it('takes quoted names, so that a column may hold a comma or a plus', async () => {
    const map = 'externalId=id,kind=:csat,occurredAt=:2026-01-31,comment="what, exactly"+"b + c"';
    expect(await bodies('id,"what, exactly",b + c\n1,x,y\n', map)).toMatchObject([{ comment: 'x — y' }]);
  });

  it('gives 4.0 as the number 4 and leaves what is no number for the contract to refuse', async () => {
    const found = await bodies(
      'id,s\n1,4.0\n2,04\n3,4.5\n4,four\n5,\n',
      'externalId=id,kind=:csat,occurredAt=:2026-01-31,score=s',
    );
    expect(found.map((body) => (body as { score: unknown }).score)).toEqual([4, 4, 4.5, 'four', undefined]);
  });

  it('gives identical rows different ids, the same ones at every reading', async () => {
    const read = async () =>
      (await bodies('s\n1\n2\n1\n', 'kind=:csat,occurredAt=:2026-01-31,score=s')).map(
        (b) => (b as { externalId: string }).externalId,
      );
    const ids = await read();
    expect(new Set(ids).size).toBe(3);
    expect(await read()).toEqual(ids);
  });

  it('refuses rows of another width and text that is not UTF-8', async () => {
    const latin = Uint8Array.from([...bytes('a,b\n1,2,3\n'), 0xb2, 0xe2, ...bytes(',x\n')]);
    const rows: ImportRow[] = await collect(mapRows(readCsv([latin]), parseMap('kind=:csat,occurredAt=a')));
    expect(rows).toEqual([
      { line: 2, field: 'row', problem: 'has 3 columns, the header has 2' },
      { line: 3, field: 'a', problem: expect.stringContaining('UTF-8') },
    ]);
  });

  it.each([
    ['kind=:csat,occurredAt=a,mood=b', 'no field "mood"'],
    ['kind=:csat', 'occurredAt is missing'],
    ['occurredAt=a', 'kind is missing'],
    ['kind=:csat,kind=:nps,occurredAt=a', 'twice'],
    ['kind=:csat,occurredAt', 'field=column'],
    ['kind=:csat,occurredAt=', 'no column'],
    ['kind=:csat,occurredAt=b', 'no column "b"; it has: a'],
  ])('refuses the map %s', async (map, message) => {
    await expect((async () => mapped('a\n1\n', map))()).rejects.toMatchObject({
      errors: [{ field: 'map', message: expect.stringContaining(message) }],
    });
  });
});
