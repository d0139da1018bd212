import { describe, expect, it } from 'vitest';
import { readWithin, unbounded } from './bounds.ts';
import { openFile } from './open-file.ts';
import { readWorkbook } from './read-workbook.ts';
import { readSpreadsheetml, spreadsheetmlSheets } from './read-spreadsheetml.ts';
import { collect, inPieces } from './source.test-data.ts';
import { sourceOf, type Source } from './source.ts';
import { openWorkbook } from './workbook.ts';
import { workbookOf, zipOf } from './workbook.test-data.ts';

const unpackedTo = (unpacked: number) => readWithin({ ...unbounded, unpacked }, async () => undefined);
const read = async (source: Source, sheet?: string) => {
  const file = await openFile(source, { sheet, bounded: unpackedTo(1_000_000) });
  return { ...file, rows: await collect(file.lines()) };
};

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/>
  <numFmt numFmtId="171" formatCode="[h]:mm"/><numFmt numFmtId="172" formatCode="[Red]0.00 &quot;days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="21"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;
const strings = `<sst><si><t>Very &amp; good</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>ふり</t></rPh></si></sst>`;

describe('a workbook', () => {
  it('gives texts, numbers, days and times as they are shown', async () => {
    const row = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> in &#x6536;</t></is></c>
      <c r="E1" t="b"><v>1</v></c><c r="F1"><v>4.0</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="str"><f>A1</f><v>=x</v></c></row>
      <row r="5"><c s="1"><v>45658</v></c><c s="2"><v>45658.383333333331</v></c><c s="3"><v>0.38333333333333336</v></c><c s="4"><v>1.5</v></c><c s="5"><v>2.5</v></c><c s="0"><v>45658</v></c></row>`;
    const { rows } = await read(
      await workbookOf({ A: row }, { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings }),
    );
    expect(rows).toEqual([
      { line: 1, cells: ['Very & good', 'two runs', ' in 收', '', 'true', '4', '', '=x'] },
      { line: 5, cells: ['2025-01-01', '2025-01-01T09:12:00', '09:12:00', '36:00:00', '2.5', '45658'] },
    ]);
  });

  it('gives characters that stand there by their numbers', async () => {
    const texts = ['a_x000D_\nb', '_x005F_x000D_', '_x00e4__x4E2D_', '_xD83D__xDE00_', '_xD83D_', '_x00_ _x_'];
    const shown = ['a\r\nb', '_x000D_', 'ä中', '😀', '\ufffd', '_x00_ _x_'];
    const row = texts.map(
      (text, i) => `<c t="s"><v>${i}</v></c><c t="inlineStr"><is><t>${text}</t></is></c><c t="str"><v>${text}</v></c>`,
    );
    const strings = `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
    const source = await workbookOf({ A: `<row>${row.join('')}</row>` }, { 'xl/sharedStrings.xml': strings });
    expect((await read(source)).rows).toEqual([{ line: 1, cells: shown.flatMap((text) => [text, text, text]) }]);
  });

  it('counts days from 1904 where it says so', async () => {
    const book = '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r0"/></sheets></workbook>';
    const more = { 'xl/workbook.xml': book, 'xl/styles.xml': styles };
    expect((await read(await workbookOf({ A: '<row><c s="1"><v>44196</v></c></row>' }, more))).rows).toEqual([
      { line: 1, cells: ['2025-01-01'] },
    ]);
  });

  it('gives its largest sheet, or the one that is named', async () => {
    const source = await workbookOf({
      Cover: '<row><c><v>1</v></c></row>',
      Data: '<row><c><v>2</v></c></row>'.repeat(9),
    });
    expect(await read(source)).toMatchObject({ sheet: 'Data', sheets: ['Cover', 'Data'], rows: { length: 9 } });
    expect(await read(source, 'Cover')).toMatchObject({ sheet: 'Cover', rows: { length: 1 } });
    await expect(read(source, 'Other')).rejects.toMatchObject({ field: 'sheet' });
  });

  it('may be gone through several times: what it unpacks to counts once', async () => {
    const source = await workbookOf(
      { A: '<row><c t="s"><v>0</v></c></row>'.repeat(10_000) },
      { 'xl/sharedStrings.xml': `<si><t>${'x'.repeat(100_000)}</t></si>` },
    );
    const file = await openFile(source, { bounded: unpackedTo(500_000) });
    for (let i = 0; i < 3; i += 1) expect(await collect(file.lines())).toHaveLength(10_000);
  });

  it('with a long text that many cells name has rows that are too long, and others', async () => {
    const text = 'x'.repeat(700_000);
    const cell = '<c t="s"><v>0</v></c>';
    const rows = `<row>${cell}</row><row>${cell}${cell}</row>`;
    const source = await workbookOf({ A: rows }, { 'xl/sharedStrings.xml': `<si><t>${text}</t></si>` });
    expect(await collect((await openFile(source, {})).lines())).toEqual([
      { line: 1, cells: [text] },
      { line: 2, problem: 'too_long' },
    ]);
  });

  it('with texts that end and never begin gives each of them alone', async () => {
    const row = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    const strings = '<sst><si><t>one</t></si><<si><t>two</t></si></sst>';
    const { rows } = await read(await workbookOf({ A: row }, { 'xl/sharedStrings.xml': strings }));
    expect(rows).toEqual([{ line: 1, cells: ['one', 'two'] }]);
  });

  it.each([
    ['a reading that never ends', '<si><t>one</t><rPh><t>x</t></si><si><t>two</t></si>'],
    ['a reading that never begins', '<si><t>one</t></rPh></si><si><t>two</t></si>'],
  ])('with %s has all texts behind it', async (_, strings) => {
    const row = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    const { rows } = await read(await workbookOf({ A: row }, { 'xl/sharedStrings.xml': strings }));
    expect(rows).toEqual([{ line: 1, cells: ['one', 'two'] }]);
  });

  it('gives nothing for a cell without a value, whatever is said of it, and the number of a day that no calendar has', async () => {
    const none = ['s', 'b', 'n', 'str', 'inlineStr'].map((type) => `<c t="${type}" s="1"><v></v></c>`).join('');
    const days = [2_958_465, 2_958_465.999999, 2_958_466, 1e300].map((days) => `<c s="1"><v>${days}</v></c>`).join('');
    const more = { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings };
    const source = await workbookOf({ A: `<row>${none}${days}<c s="4"><v>1e300</v></c></row>` }, more);
    expect((await read(source)).rows).toEqual([
      { line: 1, cells: ['', '', '', '', '', '9999-12-31', '2958465.999999', '2958466', '1e+300', '1e+300'] },
    ]);
  });

  it('with more texts than anybody has is refused', async () => {
    const source = await workbookOf({ A: '' }, { 'xl/sharedStrings.xml': '<si/>'.repeat(5_000_001) });
    await expect((await openWorkbook(source, 100_000_000)).strings()).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('with a cell longer than a row has a row that is too long', async () => {
    const text = '<t>x</t>'.repeat(1_200_000);
    const source = await workbookOf({ A: `<row><c t="inlineStr">${text}</c></row><row><c><v>1</v></c></row>` });
    expect(await collect((await openFile(source, {})).lines())).toEqual([
      { line: 1, problem: 'too_long' },
      { line: 2, cells: ['1'] },
    ]);
  });

  it('is read no further than its rows are taken', async () => {
    const source = await workbookOf({ A: '<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(500_000) });
    const workbook = await openWorkbook(source, 1_000_000_000);
    const [sheet] = workbook.sheets;
    let taken = 0;
    async function* counted() {
      for await (const piece of sheet!.part.open()) {
        taken += 1;
        yield piece;
      }
    }
    const rows = readWorkbook(workbook, { ...sheet!, part: { ...sheet!.part, open: counted } });
    expect(await rows.next()).toMatchObject({ value: { line: 1 } });
    expect(taken).toBe(1);
    await rows.return(undefined);
  });

  it.each<[string, () => Promise<Source>, string]>([
    [
      'unpacks to more than it says',
      () => workbookOf({ A: '<row/>'.repeat(1_000) }, {}, { 'xl/worksheets/sheet0.xml': 100 }),
      'broken',
    ],
    [
      'holds more texts than memory',
      () => workbookOf({ A: '<row/>' }, { 'xl/sharedStrings.xml': '<sst/>' }, { 'xl/sharedStrings.xml': 200_000_000 }),
      'too_large',
    ],
    [
      'unpacks to more than is allowed, whatever its sheet is called',
      () =>
        workbookOf(
          { A: '' },
          {
            'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r0" Target="sheet.bin"/></Relationships>',
            'xl/sheet.bin': '<row/>'.repeat(200_000),
          },
        ),
      'too_large',
    ],
    ['has a column of nobody', () => workbookOf({ A: '<row><c r="XFD1"><v>1</v></c></row>' }), 'too_wide'],
    ['has a tag that never ends', () => workbookOf({ A: `<row ${'x'.repeat(1_200_000)}` }), 'broken'],
    ['is another ZIP file', async () => sourceOf('a', await zipOf({ 'content.xml': 'x' })), 'other_format'],
    ['is cut off', async () => sourceOf('a', (await zipOf({ 'xl/workbook.xml': 'x' })).subarray(0, 40)), 'broken'],
  ])('that %s is refused', async (_, source, reason) =>
    expect((async () => read(await source()))()).rejects.toMatchObject({ reason }),
  );
});

const cell = (value: string) => `<c><v>${value}</v></c>`;

describe.each([
  ['a workbook', async (rows: string) => (await read(await workbookOf({ A: rows }))).rows],
  [
    'an Excel 2003 XML file',
    (rows: string) => {
      const sheet = rows
        .replaceAll('<row r=', '<Row Index=')
        .replaceAll('row>', 'Row>')
        .replaceAll('<c><v>', '<Cell><Data>')
        .replaceAll('</v></c>', '</Data></Cell>');
      return collect(readSpreadsheetml(inPieces(`<Worksheet Name="A">${sheet}</Worksheet>`, 1_000), 'A'));
    },
  ],
])('in %s that was damaged', (_, rowsIn) => {
  it.each([
    ['that ends and never began', `<row>${cell('1')}</row><rov>${cell('2')}</row>`, [1, 2]],
    ['that begins before another has ended', `<row>${cell('1')}<row>${cell('2')}</row>`, [1, 2]],
    ['whose line is past', `<row r="9">${cell('1')}</row><row r="2">${cell('2')}</row>`, [9, 10]],
  ])('a row %s stands alone, in a line of its own', async (_, rows, [first, second]) => {
    expect(await rowsIn(rows)).toEqual([
      { line: first, cells: ['1'] },
      { line: second, cells: ['2'] },
    ]);
  });
});

describe('an Excel 2003 XML file', () => {
  const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="T"><Table>
    <Row><Cell><Data ss:Type="String">id</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">at &lt;br&gt;</Data></Cell></Row>
    <Row ss:Index="4"><Cell><Data ss:Type="Number">7</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2025-01-08T15:00:00.000</Data></Cell></Row>
    <Row><Cell/><Cell/><Cell><Data ss:Type="DateTime">2025-01-08T00:00:00.000</Data></Cell></Row></Table></ss:Worksheet>
    <Worksheet ss:Name="Other"><Table><Row><Cell><Data>x</Data></Cell></Row></Table></Worksheet></Workbook>`;

  it.each([1, 7, 1_000])('gives the rows of a sheet when it comes in pieces of %i characters', async (size) => {
    expect(await collect(readSpreadsheetml(inPieces(xml, size), 'T'))).toEqual([
      { line: 1, cells: ['id', '', 'at <br>'] },
      { line: 4, cells: ['7', '', '2025-01-08T15:00:00'] },
      { line: 5, cells: ['', '', '2025-01-08'] },
    ]);
    expect(await spreadsheetmlSheets(inPieces(xml, size))).toEqual(['T', 'Other']);
  });

  it.each([
    [
      'the note of a cell is no value of it',
      '<Cell><Data>5</Data><Comment ss:Author="A"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>A:</B>1</ss:Data></Comment></Cell><Cell><Data>fine</Data></Cell>',
      ['5', 'fine'],
    ],
    [
      'a note stands on an empty cell',
      '<Cell><Comment><Data>1</Data></Comment></Cell><Cell><Data>fine</Data></Cell>',
      ['', 'fine'],
    ],
    [
      'a joined cell has the columns it covers',
      '<Cell ss:MergeAcross="1"><Data>Main</Data></Cell><Cell><Data>5</Data></Cell><Cell ss:MergeAcross="2" ss:Index="6"/><Cell><Data>2</Data></Cell>',
      ['Main', '', '5', '', '', '', '', '', '2'],
    ],
    ['a note never ends', '<Cell><Comment><Data>1</Data></Cell><Cell><Data>fine</Data></Cell>', ['', 'fine']],
    [
      'no whole column is said',
      '<Cell ss:Index="1.5"><Data>a</Data></Cell><Cell ss:Index="x"><Data>b</Data></Cell>',
      ['a', 'b'],
    ],
    [
      'nothing sensible is covered',
      '<Cell ss:MergeAcross="-2"><Data>a</Data></Cell><Cell><Data>b</Data></Cell>',
      ['a', 'b'],
    ],
  ])('%s', async (_, cells, row) => {
    const joined = `<Workbook><Worksheet ss:Name="T"><Table><Row>${cells}</Row><Row><Cell><Data>x</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(await collect(readSpreadsheetml(inPieces(joined, 1_000), 'T'))).toEqual([
      { line: 1, cells: row },
      { line: 2, cells: ['x'] },
    ]);
  });
});
