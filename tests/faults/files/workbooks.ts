import type { Random } from '@huiyin/server/sample-data/random';

type Lines = readonly (readonly string[])[];

const formats = [
  'yyyy-mm-dd',
  '[h]:mm:ss',
  '0.00E+00',
  '"日期" yyyy"年"m"月"d"日"',
  '[$-F800]dddd',
  'General;[Red]-General',
  '@',
  ';;;',
  '[mm',
  '\\d\\m\\y',
  '"'.repeat(300),
  '[$€-2] #,##0.00',
  '[<=9999999]###-####',
  '上午/下午h"时"mm"分"',
];

/** As XML holds it: what it cannot hold, as Excel writes it, or as it is. */
function escaped(text: string, random: Random): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  if (random.chance(0.1)) return `<![CDATA[${text.replaceAll(']]>', '')}]]>`;
  return random.chance(0.5)
    ? safe
    : safe.replaceAll(
        /[\p{Cc}\p{Cs}]/gu,
        (c) => `&#${random.chance(0.5) ? c.charCodeAt(0) : `x${c.charCodeAt(0).toString(16)}`};`,
      );
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const odd = (random: Random, usual: string): string =>
  random.chance(0.01) ? random.pick(['', '0', '-1', '1e9', '99999999999', 'NaN', 'ZZZ9', 'XFD1048577', 'é']) : usual;

/** The parts of a workbook of Excel that holds a table, with styles, formulas, shared texts and places as they may be. */
export function workbookParts(lines: Lines, random: Random): Record<string, string> {
  const strings: string[] = [];
  const isPlain = random.chance(0.3);
  const rows = lines.map((line, r) => {
    const cells = line.map((cell, c) => cellXml(cell, { at: `${letters(c)}${r + 1}`, isPlain, random, strings }));
    return `<row r="${odd(random, String(r + 1))}">${cells.join('')}</row>`;
  });
  const dimension = random.chance(0.2) ? `<dimension ref="A1:${odd(random, 'XFD1048576')}"/>` : '';
  const sheet = `<worksheet>${dimension}<sheetData>${rows.join('')}</sheetData></worksheet>`;
  const state = random.chance(0.1) ? ' state="veryHidden"' : '';
  const date1904 = random.chance(0.1) ? '<workbookPr date1904="1"/>' : '';
  const xfs = formats.map((_, i) => `<xf numFmtId="${odd(random, String(164 + i))}"/>`).join('');
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code, random)}"/>`);
  const target = random.pick([
    'worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    odd(random, 'worksheets/sheet1.xml'),
  ]);
  return {
    'xl/workbook.xml': `<workbook>${date1904}<sheets><sheet name="${escaped('A & B', random)}" sheetId="1"${state} r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="${odd(random, 'r1')}" Target="${target}"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst count="${odd(random, '9')}">${strings.map((one) => `<si>${richText(one, random)}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/>${xfs}</cellXfs></styleSheet>`,
  };
}

const richText = (text: string, random: Random): string =>
  random.chance(0.9)
    ? `<t xml:space="preserve">${escaped(text, random)}</t>`
    : `<r><rPr><b/></rPr><t>${escaped(text.slice(0, 3), random)}</t></r><r><t>${escaped(text.slice(3), random)}</t></r><rPh sb="0" eb="1"><t>カナ</t></rPh>`;

interface Around {
  at: string;
  isPlain: boolean;
  random: Random;
  /** Those that are shared so far; one more may be added. */
  strings: string[];
}

const formulas = ['SUM(A1:A9)', '1/0', 'HYPERLINK("x","y")', 'A1', ''];

function cellXml(cell: string, { at, isPlain, random, strings }: Around): string {
  const place = isPlain || random.chance(0.9) ? ` r="${odd(random, at)}"` : '';
  const style = isPlain ? '' : ` s="${odd(random, String(Math.floor(random.next() * (formats.length + 5))))}"`;
  const formula = !isPlain && random.chance(0.1) ? `<f>${random.pick(formulas)}</f>` : '';
  const day = Date.parse(cell);
  const isNumber = cell !== '' && Number.isFinite(Number(cell));
  const value = isNumber ? cell : Number.isNaN(day) ? null : String(day / 86_400_000 + 25_569);
  if (value !== null && !isPlain && random.chance(0.7))
    return `<c${place}${style}>${formula}<v>${odd(random, value)}</v></c>`;
  const type = isPlain ? 'inlineStr' : random.pick(['inlineStr', 's', 's', 'str', 'b', 'e', 'd', 'n', 'z']);
  if (type === 'inlineStr') return `<c${place}${style} t="inlineStr"><is>${richText(cell, random)}</is></c>`;
  if (type !== 's') return `<c${place}${style} t="${type}">${formula}<v>${escaped(cell, random)}</v></c>`;
  strings.push(cell);
  return `<c${place}${style} t="s"><v>${odd(random, String(strings.length - 1))}</v></c>`;
}

/** The same in the XML of Excel 2003. */
export function spreadsheetmlOf(lines: Lines, random: Random): string {
  const types = ['String', 'String', 'Number', 'DateTime', 'Boolean', 'Error', 'Nothing'];
  const cellOf = (cell: string): string => {
    const index = random.chance(0.02) ? ` ss:Index="${odd(random, String(Math.floor(random.next() * 30)))}"` : '';
    const merged = random.chance(0.02) ? ` ss:MergeAcross="${odd(random, '2')}"` : '';
    const note = random.chance(0.02) ? '<Comment><ss:Data>a note</ss:Data></Comment>' : '';
    return `<Cell${index}${merged}><Data ss:Type="${random.pick(types)}">${escaped(cell, random)}</Data>${note}</Cell>`;
  };
  const rows = lines.map((line) => `<Row>${line.map(cellOf).join('')}</Row>`).join('\n');
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet></Workbook>`;
}
