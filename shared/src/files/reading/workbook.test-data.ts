import { joinBytes, sourceOf, type Source } from './source.ts';

const text = (given: string): Uint8Array => new TextEncoder().encode(given);

/** A ZIP file of these files, packed; `declared` says other sizes than they have. */
export async function zipOf(files: Readonly<Record<string, string>>, declared: Readonly<Record<string, number>> = {}) {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = text(content);
    const packed = new Uint8Array(
      await new Response(
        new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate-raw')),
      ).arrayBuffer(),
    );
    const size = declared[name] ?? bytes.length;
    const header = fields(
      [4, 0x04034b50],
      [2, 20],
      [2, 0],
      [2, 8],
      [4, 0],
      [4, 0],
      [4, packed.length],
      [4, size],
      [2, name.length],
      [2, 0],
    );
    directory.push(
      fields(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, 0],
        [2, 8],
        [4, 0],
        [4, 0],
        [4, packed.length],
        [4, size],
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ),
      text(name),
    );
    parts.push(header, text(name), packed);
    at += header.length + name.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]);
  return joinBytes([...parts, ...directory, end]);
}

function fields(...values: [bytes: 2 | 4, value: number][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** A workbook whose sheets hold these `<row>` elements. */
export async function workbookOf(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  declared: Readonly<Record<string, number>> = {},
): Promise<Source> {
  const names = Object.keys(sheets);
  const rels = names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('');
  const files = {
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
  return sourceOf('a.xlsx', await zipOf(files, declared));
}
