import type { Random } from '@huiyin/server/sample-data/random';
import { lazily } from '@huiyin/shared/domain/lazily';
import { partOf, repeatedPart, zipped, type Part } from './zips.ts';

const mb = 1_048_576;
const row = '<row><c t="inlineStr"><is><t>2026-05-01</t></is></c><c><v>4</v></c></row>';
const heading = '<row><c t="inlineStr"><is><t>date</t></is></c><c t="inlineStr"><is><t>csat</t></is></c></row>';
const [open, close] = [`<worksheet><sheetData>${heading}`, '</sheetData></worksheet>'];

const book: readonly Part[] = [
  partOf('xl/workbook.xml', '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
  partOf(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
];
const sheetName = 'xl/worksheets/sheet1.xml';
const sheet = partOf(sheetName, `${open}${row.repeat(9)}${close}`);
const timesFor = (text: string, bytes: number): number => Math.ceil(bytes / text.length);
const sheetOf = (text: string, bytes: number, before = open): Part =>
  repeatedPart(sheetName, text, timesFor(text, bytes), before, close);

/** Small files that unpack to very much, name very much, or nest very deep. */
const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'rows of 200 MB': () => zipped([...book, sheetOf(row, 200 * mb)]),
  'empty rows of 60 MB': () => zipped([...book, sheetOf('<row/>', 60 * mb)]),
  'rows of 1.2 GB': () => zipped([...book, sheetOf(row, 1_200 * mb)]),
  'a text of 300 MB': () => zipped([...book, sheetOf('x', 300 * mb, `${open}<row><c t="inlineStr"><is><t>`)]),
  'one row of cells of 60 MB': () => zipped([...book, sheetOf('<c><v>1</v></c>', 60 * mb, `${open}<row>`)]),
  'nested elements of 60 MB': () => zipped([...book, sheetOf('<c>', 60 * mb)]),
  'an attribute of 60 MB': () => zipped([...book, sheetOf('x', 60 * mb, '<worksheet a="')]),
  'attributes of 60 MB': () => zipped([...book, sheetOf(' a="1"', 60 * mb, '<worksheet')]),
  'shared texts of 90 MB': () =>
    zipped([
      ...book,
      sheet,
      repeatedPart(
        'xl/sharedStrings.xml',
        '<si><t>x</t></si>',
        timesFor('<si><t>x</t></si>', 90 * mb),
        '<sst>',
        '</sst>',
      ),
    ]),
  'shared texts of 50 MB that a row names': () =>
    zipped([
      ...book,
      sheetOf(`<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`, mb),
      repeatedPart('xl/sharedStrings.xml', 'x', 900_000, '<sst><si><t>', '</t></si></sst>'),
    ]),
  'styles of 7 MB': () =>
    zipped([
      ...book,
      sheet,
      repeatedPart('xl/styles.xml', '<xf numFmtId="14"/>', 390_000, '<styleSheet><cellXfs>', '</cellXfs></styleSheet>'),
    ]),
  'sheets without end': () =>
    zipped([
      repeatedPart(
        'xl/workbook.xml',
        '<sheet name="A" r:id="r1"/>',
        300_000,
        '<workbook><sheets>',
        '</sheets></workbook>',
      ),
      book[1]!,
      sheet,
    ]),
  'a list of sheets of 100 MB': () =>
    zipped([
      repeatedPart('xl/workbook.xml', '<sheet name="A" r:id="r1"/>', timesFor('<sheet name="A" r:id="r1"/>', 100 * mb)),
      book[1]!,
      sheet,
    ]),
  'nothing but 500 MB of zeros': () => zipped([...book, sheetOf('\0', 500 * mb)]),
  'parts without end': () =>
    zipped([...book, sheet, ...Array.from({ length: 30_000 }, (_, i) => ({ ...sheet, name: `x${i}` }))]),
  'quotation marks of 8 MB': () => Buffer.alloc(8 * mb - 9, '"'),
  'a text without line breaks of 7 MB': () => Buffer.alloc(7 * mb, 'date,csat '),
  'separators of 7 MB': () => Buffer.alloc(7 * mb, ','),
  'line breaks of 7 MB': () => Buffer.alloc(7 * mb, '\n'),
  'open brackets of 7 MB': () => Buffer.alloc(7 * mb, '{"a":'),
  'objects of 7 MB': () => Buffer.alloc(7 * mb, '{}\n'),
  'an object of 60,000 names a line': () =>
    Buffer.from(`{${Array.from({ length: 6_000 }, (_, i) => `"n${i}":1`).join(',')}}\n`.repeat(90)),
  'ids alike': () => Buffer.from(`id,date,csat\n${'1,2026-05-01,4\n'.repeat(4_999)}`),
  'dates of every form': () =>
    Buffer.from(
      `id,date,csat\n${Array.from({ length: 4_900 }, (_, i) => `${i},${1 + (i % 12)}/${1 + (i % 31)}/${i % 90},4`).join('\n')}`,
    ),
  'metrics without end': () =>
    Buffer.from(
      Array.from(
        { length: 4_900 },
        (_, i) => `{"kind":"metric","occurredAt":"2026-05-01","metric":"m${i}","unit":"count","value":${i}}`,
      ).join('\n'),
    ),
};

const made = Object.entries(bombs).map(([name, make]) => ({ name, bytes: lazily(async () => make()) }));

/** One of them. */
export const bomb = (random: Random): { name: string; bytes(): Promise<Uint8Array> } => random.pick(made);
