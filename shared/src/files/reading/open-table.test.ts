import { describe, expect, it } from 'vitest';
import { openTable, type TableChoices } from './open-table.ts';
import { collect, file } from './source.test-data.ts';
import { joinBytes, sourceOf, type Source } from './source.ts';
import { workbookOf } from './workbook.test-data.ts';

const read = async (source: Source, choices: TableChoices = {}) => {
  const table = await openTable(source, choices);
  let blank = 0;
  const rows = await collect(table.rows(() => (blank += 1)));
  return { ...table, names: table.header.names, at: table.header.lines, rows, blank };
};

describe('a table', () => {
  it('that says its separator begins behind that', async () =>
    expect(await read(file('sep=;\nid;s\n1;2,5\n'))).toMatchObject({
      separator: ';',
      at: [2],
      names: ['id', 's'],
      rows: [{ line: 3, cells: ['1', '2,5'] }],
    }));

  it('beneath a title is found, and blank rows are counted', async () =>
    expect(await read(file('Answers of May,,\n,,\nid,day,s\n1,2,3\n,,\n4,5,6\n'))).toMatchObject({
      at: [3],
      rows: [{ line: 4 }, { line: 6 }],
      blank: 1,
    }));

  it('begins where somebody says', async () =>
    expect(await read(file('a,b\nid,day\n1,2\n'), { headerLine: 2 })).toMatchObject({
      names: ['id', 'day'],
      rows: [{ line: 3 }],
    }));

  it('of a workbook has rows without the cells at their end', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row>${cell('id')}${cell('s')}${cell('t')}</row><row>${cell('1')}</row><row/>`;
    expect(await read(await workbookOf({ A: rows }))).toMatchObject({
      rows: [{ line: 2, cells: ['1', '', ''] }],
      blank: 1,
    });
  });

  it('may be Excel 2003 XML in the encoding it says', async () => {
    const row = (...cells: string[]) =>
      `<Row>${cells.map((cell) => `<Cell><Data>${cell}</Data></Cell>`).join('')}</Row>`;
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${row('id', '评分')}${row('1', '5')}</Table></Worksheet></Workbook>`;
    expect(await read(file(xml))).toMatchObject({
      format: 'spreadsheetml',
      sheet: 'A',
      names: ['id', '评分'],
      rows: [{ cells: ['1', '5'] }],
    });
  });

  it.each<[said: string, bytes: readonly number[]]>([
    ['gb2312', [0xc6, 0xc0, 0xb7, 0xd6]],
    ['GB18030', [0xc6, 0xc0, 0xb7, 0xd6]],
    ['big5', [0xb5, 0xfb, 0xa4, 0xc0]],
  ])('may be Excel 2003 XML in %s', async (said, bytes) => {
    const [before, after] =
      `<?xml version="1.0" encoding="${said}"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data>id</Data></Cell><Cell><Data>|</Data></Cell></Row><Row><Cell><Data>1</Data></Cell><Cell><Data>5</Data></Cell></Row></Table></Worksheet></Workbook>`
        .split('|')
        .map((text) => new TextEncoder().encode(text));
    const { names } = await read(sourceOf('a.xls', joinBytes([before!, Uint8Array.from(bytes), after!])));
    expect(names).toEqual(['id', said === 'big5' ? '評分' : '评分']);
  });

  it('may be NDJSON of anybody, whose names are its columns', async () =>
    expect(
      await read(file('{"id":"a","user":{"lang":"zh"},"tags":["x","y"]}\n{broken\n{"id":7,"score":4,"text":null}\n')),
    ).toMatchObject({
      format: 'ndjson',
      names: ['id', 'user.lang', 'tags', 'score', 'text'],
      rows: [
        { line: 1, cells: ['a', 'zh', 'x; y', '', ''] },
        { line: 2, problem: 'not_json' },
        { line: 3, cells: ['7', '', '', '4', ''] },
      ],
    }));

  it('of NDJSON has names as long as anybody reads, and no more than a thousand', async () => {
    const long = 'k'.repeat(30_000);
    expect((await read(file(`{"${long}":{"a":1,"b":2}}`))).names).toEqual(['k'.repeat(1_000)]);
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`k${i}`, 1]));
    await expect(read(file(JSON.stringify(many)))).rejects.toMatchObject({ reason: 'too_wide' });
  });

  it('that is none is refused', async () => expect(read(file('\n \n'))).rejects.toMatchObject({ reason: 'no_header' }));
});
