import { wholeOf } from '@huiyin/shared/files/reading/source';
import { workbookOf, zipOf } from '@huiyin/shared/files/reading/workbook.test-data';

/** A file to be damaged, and what becomes of it before it is sent. */
export interface Damaged {
  readonly name: string;
  readonly bytes: Uint8Array;
  pack(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const asItIs = (bytes: Uint8Array): Uint8Array => bytes;

/** XML of both kinds of workbooks, as it is once it is unpacked. */
const cells = ['id', 'date', 'rating', 'comment &amp; more'];
const values = ['1', '2026-05-01', '4', 'x &lt;b&gt; <![CDATA[<i>]]>'];
const inline = (row: readonly string[]): string =>
  `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const sheet = [cells, values, values].map(inline).join('');
const shared = `<sst>${[...cells, ...values].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
const rowOfTexts = (from: number) => `<row>${cells.map((_, i) => `<c t="s"><v>${from + i}</v></c>`).join('')}</row>`;
const naming = rowOfTexts(0) + rowOfTexts(cells.length).repeat(9);
const table = [cells, values, values]
  .map((row) => `<Row>${row.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`)
  .join('');
const spreadsheetml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${table}</Table></Worksheet></Workbook>`;
const answer = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4, comment: '物流太慢了' };
const objects = (answers: readonly object[]): string => answers.map((one) => JSON.stringify(one)).join('\n');
const tableText = (rows: number): string =>
  Array.from({ length: rows }, (_, i) => `${i},2026-05-0${1 + (i % 9)},${1 + (i % 5)},物流 ${i}\r\n`).join('');

const bookOf = async (rows: string, strings = shared): Promise<Uint8Array> =>
  (await wholeOf(await workbookOf({ A: rows }, { 'xl/sharedStrings.xml': strings }), Infinity))!;
/** With its parts in place of those that a workbook has. */
const withParts = (parts: Readonly<Record<string, string>>, declared: Readonly<Record<string, number>> = {}) =>
  workbookOf({ A: sheet }, parts, declared).then(async (source) => (await wholeOf(source, Infinity))!);
/** What is small packed, and large unpacked. */
const bombTimes = 100_000;

/** A file that is sent as it is damaged. */
export const fileToDamage = (name: string, bytes: Uint8Array): Damaged => ({ name, bytes, pack: asItIs });

/** What stands in workbooks, damaged before it is packed. */
export const partsToDamage: readonly Damaged[] = [
  { name: 'SpreadsheetML', bytes: bytesOf(spreadsheetml), pack: asItIs },
  { name: 'a sheet', bytes: bytesOf(sheet), pack: (bytes) => bookOf(asText(bytes), '') },
  { name: 'a sheet that names texts', bytes: bytesOf(naming), pack: (bytes) => bookOf(asText(bytes)) },
  { name: 'shared texts', bytes: bytesOf(shared), pack: (bytes) => bookOf(naming, asText(bytes)) },
  {
    name: 'the list of sheets',
    bytes: bytesOf('<workbook><sheets><sheet name="A" r:id="r0"/></sheets></workbook>'),
    pack: (bytes) => withParts({ 'xl/workbook.xml': asText(bytes) }),
  },
  {
    name: 'where sheets are',
    bytes: bytesOf('<Relationships><Relationship Id="r0" Target="worksheets/sheet0.xml"/></Relationships>'),
    pack: (bytes) => withParts({ 'xl/_rels/workbook.xml.rels': asText(bytes) }),
  },
];

/** Beside these: objects, a file in each kind of Unicode, whole ZIP files, and such as unpack to very much more. */
export const moreToDamage: readonly Damaged[] = [
  {
    name: 'objects with our names',
    bytes: bytesOf(objects([answer, { ...answer, externalId: 'b', score: 2 }])),
    pack: asItIs,
  },
  {
    name: 'objects with others',
    bytes: bytesOf(objects([{ id: 1, created: '2026-05-01', rating: 5, tags: ['a'] }])),
    pack: asItIs,
  },
  { name: 'UTF-8', bytes: bytesOf(`id,date,rating,comment\r\n${tableText(200)}`), pack: asItIs },
  {
    name: 'UTF-16',
    bytes: bytesOf(`id,date,rating,comment\r\n${tableText(20)}`),
    pack: (bytes) => Buffer.from(`\ufeff${asText(bytes)}`, 'utf16le'),
  },
  {
    name: 'a ZIP file of others',
    bytes: bytesOf('<a/>'),
    pack: (bytes) => zipOf({ 'word/document.xml': asText(bytes) }),
  },
  {
    name: 'a sheet that says another size',
    bytes: bytesOf(sheet),
    pack: (bytes) => withParts({}, { 'xl/worksheets/sheet0.xml': bytes.length % 97 }),
  },
  { name: 'a bomb of rows', bytes: bytesOf(inline(values)), pack: (bytes) => bookOf(inline(cells) + endless(bytes)) },
  {
    name: 'a bomb of texts',
    bytes: bytesOf(`<si><t>${cells[3]}</t></si>`),
    pack: (bytes) => bookOf(naming, `<sst>${endless(bytes)}</sst>`),
  },
];

/** At most some 10 MB. */
const endless = (bytes: Uint8Array): string =>
  asText(bytes).repeat(Math.ceil(Math.min(bombTimes, 10_000_000 / Math.max(1, bytes.length))));
