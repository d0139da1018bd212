import { sourceOf, type Source } from '../../reading/source.ts';
import { encoded, file } from '../../reading/source.test-data.ts';
import { workbookOf } from '../../reading/workbook.test-data.ts';

type Lines = readonly (readonly string[])[];

const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A sheet of texts, as tools write them that are no spreadsheet. */
export const asWorkbook = (lines: Lines): Promise<Source> =>
  workbookOf({
    Sheet1: lines
      .map(
        (line) => `<row>${line.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
      )
      .join(''),
  });

/** What some tools call `.xls`. */
export const asSpreadsheetml = (lines: Lines): Source =>
  file(
    `<?xml version="1.0" encoding="UTF-8"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Tickets"><Table>${lines
      .map(
        (line) =>
          `<Row>${line.map((cell) => `<Cell><Data ss:Type="String">${escaped(cell)}</Data></Cell>`).join('')}</Row>`,
      )
      .join('')}</Table></Worksheet></Workbook>`,
  );

/** A text in GBK. */
export const asGbk = (text: string): Source => sourceOf('a.csv', encoded(text, 'gbk'));
