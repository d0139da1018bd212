import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutate, mutations, takeIn } from './mutated.test-data.ts';
import { wholeOf } from '@huiyin/shared/files/reading/source';
import { workbookOf } from '@huiyin/shared/files/reading/workbook.test-data';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));

/** XML of both kinds of workbooks, as it is once it is unpacked. */
const cells = ['id', 'date', 'rating', 'comment &amp; more'];
const values = ['1', '2026-05-01', '4', 'x &lt;b&gt; <![CDATA[<i>]]>'];
const sheet = [cells, values, values]
  .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
  .join('');
const shared = `<sst>${[...cells, ...values].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
const named = (from: number) => `<row>${cells.map((_, i) => `<c t="s"><v>${from + i}</v></c>`).join('')}</row>`;
const naming = named(0) + named(cells.length).repeat(9);
const table = [cells, values, values]
  .map((row) => `<Row>${row.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`)
  .join('');
const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${table}</Table></Worksheet></Workbook>`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const packed = async (rows: string, strings: string): Promise<Uint8Array> =>
  (await wholeOf(await workbookOf({ A: rows }, { 'xl/sharedStrings.xml': strings }), Infinity))!;

/** What is damaged, and what becomes of it before it is sent. */
type Damaged = [bytes: Uint8Array, pack: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>];

const same = (bytes: Uint8Array): Uint8Array => bytes;
const asTheyAre = files.map((bytes): Damaged => [bytes, same]);
const unpacked: Damaged[] = [
  [bytesOf(xml), same],
  [bytesOf(sheet), (bytes) => packed(textOf(bytes), '')],
  [bytesOf(naming), (bytes) => packed(textOf(bytes), shared)],
  [bytesOf(shared), (bytes) => packed(naming, textOf(bytes))],
];

// `pnpm faults files` does it many thousand times.
it.each([
  ['a file', asTheyAre],
  ['the XML of a workbook', unpacked],
])('%s that was damaged gives answers or is refused in words, never anything else', async (_, all) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), mutations, async ([bytes, pack], changes) => {
      const taken = await takeIn(await pack(changes.reduce<Uint8Array>(mutate, bytes)));
      expect(taken === 'refused' || taken >= 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});
