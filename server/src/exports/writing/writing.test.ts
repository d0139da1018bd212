import { crc32, inflateRawSync } from 'node:zlib';
import { openFile } from '@huiyin/shared/files/reading/open-file';
import { sourceOf, type Line } from '@huiyin/shared/files/reading/source';
import { describe, expect, it } from 'vitest';
import { pieceStream } from '../../http/piece-stream.ts';
import { tableOf, type Column } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeNdjson } from './write-ndjson.ts';
import { writeXlsx } from './write-xlsx.ts';

interface Row {
  at: string;
  said: string | null;
  n?: number;
  facts?: Record<string, unknown>;
}

const columns: Column<Row>[] = [
  { name: 'at', of: ({ at }) => at, isMoment: true },
  { name: 'said', of: ({ said }) => said },
  { name: 'n', of: ({ n }) => n ?? null },
  { name: 'facts', of: ({ facts }) => facts ?? {}, parts: ['plan', 'reasons', 'rated', 'constructor'], others: true },
  { name: 'whole', of: () => true, only: 'sheets' },
  { name: 'inner', of: () => ['x'], only: 'ndjson' },
];
const rows: Row[] = [
  { at: '2026-01-02T03:04:05.000Z', said: '=1+1 & <b>\u0001</b>', n: 4 },
  {
    at: '2026-07-02T23:00:00.000Z',
    said: null,
    facts: { plan: '-pro', reasons: ['late', 'lost'], rated: { care: 4 } },
  },
  { at: '2026-07-03T00:00:00.000Z', said: ' 收\n到 ', facts: { more: 1, plan: null } },
];
const table = (some: readonly Row[] = rows, fault?: Error) =>
  tableOf('things', columns, async function* () {
    for (const row of some) yield [row];
    if (fault) throw fault;
  });
const textOf = (pieces: AsyncGenerator<string>) => new Response(pieceStream(pieces)).arrayBuffer();
const decoded = async (pieces: AsyncGenerator<string>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await textOf(pieces));
const workbook = async (...given: Parameters<typeof writeXlsx>) =>
  unzip(Buffer.from(await new Response(pieceStream(writeXlsx(...given))).arrayBuffer()));
const sheetOf = (files: ReadonlyMap<string, string>, n = 1) => files.get(`xl/worksheets/sheet${n}.xml`)!;
const cellsOf = (sheet: string) =>
  [...sheet.matchAll(/<c r="([A-Z]+\d+)"(?: s="\d")?(?: t="\w+")?>(.*?)<\/c>/gs)].map(([, place, inner]) => [
    place,
    inner!.replace(/<[^>]*>/g, ''),
  ]);

/** The files of a ZIP file by the directory at its end, each checked as another program would: size, CRC and what its own head says. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06_05_4b_50) throw new Error('no end of a ZIP file');
  const files = new Map<string, string>();
  for (let n = bytes.readUInt16LE(end + 10), at = bytes.readUInt32LE(end + 16); n > 0; n -= 1) {
    const [crc, packed, size] = [16, 20, 24].map((field) => bytes.readUInt32LE(at + field)) as [number, number, number];
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const from = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', from + 30, from + 30 + length) !== name) throw new Error(`${name} stands elsewhere`);
    const content = inflateRawSync(bytes.subarray(from + 30 + length, from + 30 + length + packed));
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is broken`);
    files.set(name, content.toString('utf8'));
    at += 46 + length;
  }
  return files;
}

describe('a table', () => {
  it('is CSV that spreadsheets know and do not run', async () => {
    expect(await decoded(writeCsv(table()))).toBe(
      '\ufeffat,said,n,facts.plan,facts.reasons,facts.rated,facts.constructor,facts,whole\r\n' +
        `2026-01-02T03:04:05.000Z,"'=1+1 & <b>\u0001</b>",4,,,,,,true\r\n` +
        `2026-07-02T23:00:00.000Z,,,"'-pro",late; lost,care=4,,,true\r\n` +
        '2026-07-03T00:00:00.000Z," 收\n到 ",,,,,,"{""more"":1}",true\r\n',
    );
  });

  it('runs nothing that begins a joined cell or names a column', async () => {
    const hostile: Column<string>[] = [
      { name: '=1+1', of: (text) => [text, 'x'] },
      { name: 'facts', of: (text) => ({ '@SUM': text }), parts: ['@SUM'] },
      { name: '-more', of: (text) => ({ plan: text }), parts: ['plan'] },
    ];
    const one = tableOf('things', hostile, async function* () {
      yield ['=2+2'];
    });
    expect(await decoded(writeCsv(one))).toBe(
      `\ufeff"'=1+1",facts.@SUM,"'-more.plan"\r\n"'=2+2; x","'=2+2","'=2+2"\r\n`,
    );
  });

  it('is NDJSON without what is empty', async () => {
    const lines = (await decoded(writeNdjson(table()))).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: '2026-01-02T03:04:05.000Z', said: '=1+1 & <b>\u0001</b>', n: 4, inner: ['x'] },
      { at: '2026-07-02T23:00:00.000Z', facts: rows[1]!.facts, inner: ['x'] },
      { at: '2026-07-03T00:00:00.000Z', said: ' 收\n到 ', facts: { more: 1 }, inner: ['x'] },
    ]);
  });

  it('is a sheet of texts, numbers and dates on the clocks of a zone, and no formula', async () => {
    const files = await workbook([table()], 'Europe/Berlin');
    const sheet = sheetOf(files);
    expect(sheet).not.toContain('<f>');
    const cells = new Map(cellsOf(sheet) as [string, string][]);
    expect([...'ABCDEFGHIJ'].map((letter) => cells.get(`${letter}1`))).toEqual([
      'at',
      'at (Europe/Berlin)',
      'said',
      'n',
      'facts.plan',
      'facts.reasons',
      'facts.rated',
      'facts.constructor',
      'facts',
      'whole',
    ]);
    expect(cells.get('C2')).toBe('=1+1 &amp; &lt;b&gt;\ufffd&lt;/b&gt;');
    expect([cells.get('D2'), cells.get('J2')]).toEqual(['4', '1']);
    // 2026-01-02 04:04:05 and, in summer, 2026-07-03 01:00.
    expect(Number(cells.get('B2'))).toBeCloseTo(46_024 + 14_645 / 86_400, 9);
    expect(Number(cells.get('B3'))).toBeCloseTo(46_206 + 1 / 24, 9);
    expect(cells.has('C3')).toBe(false);
    expect(cells.get('C4')).toBe(' 收\n到 ');
  });

  it.each([
    ['a_x000D_b', 'a_x005F_x000D_b'],
    ['_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
    ['a_x00_b _xyz_', 'a_x00_b _xyz_'],
    ['one\rtwo\r\nthree', 'one&#13;two&#13;\nthree'],
  ])('is a sheet in which %j is what it was, to Excel and to our importer', async (said, written) => {
    const at = '2026-01-02T03:04:05.000Z';
    const bytes = new Uint8Array(
      await new Response(pieceStream(writeXlsx([table([{ at, said }])], 'UTC'))).arrayBuffer(),
    );
    expect(new Map(cellsOf(sheetOf(unzip(Buffer.from(bytes)))) as [string, string][]).get('C2')).toBe(written);
    const read: Line[] = [];
    for await (const line of (await openFile(sourceOf('a', bytes), {})).lines()) read.push(line);
    expect(read[1]).toHaveProperty(['cells', 2], said);
  });

  it('that is longer than a sheet goes on in the next, and there is none where it ends with one', async () => {
    const bySize = async (n: number) =>
      workbook([table(Array.from({ length: n }, () => rows[0]!)), table([])], 'UTC', { rows: 3, characters: Infinity });
    const files = await bySize(5);
    expect([1, 2, 3, 4].map((n) => sheetOf(files, n).match(/<row /g)!.length)).toEqual([3, 3, 2, 1]);
    const names = files.get('xl/workbook.xml')!.matchAll(/<sheet name="(.*?)"/g);
    expect([...names].map(([, name]) => name)).toEqual(['things', 'things 2', 'things 3', 'things']);
    expect((await bySize(4)).has('xl/worksheets/sheet4.xml')).toBe(false);
  });

  it.each([
    ['CSV', (broken: ReturnType<typeof table>) => writeCsv(broken)],
    ['NDJSON', (broken: ReturnType<typeof table>) => writeNdjson(broken)],
    ['a workbook', (broken: ReturnType<typeof table>) => writeXlsx([broken], 'UTC')],
  ])('that breaks off does not end as if it were whole: %s', async (_, write) => {
    const body = new Response(pieceStream(write(table(rows, new Error('gone'))) as AsyncGenerator<string>));
    await expect(body.arrayBuffer()).rejects.toThrow('gone');
  });
});
