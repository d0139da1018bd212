/** What leaves as a file. `metric` is one metric over time; `imported` are the days of imported ones; `codebook` says what the columns of answers mean. */
export const exported = [
  'answers',
  'tickets',
  'messages',
  'customers',
  'counts',
  'metric',
  'imported',
  'codebook',
] as const;
export type Exported = (typeof exported)[number];

/** What a table is written as: text for every program, an Excel workbook, a JSON object a line. */
export const exportFormats = ['csv', 'xlsx', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** For which program a codebook is written. */
export const codebookPrograms = ['spss', 'r'] as const;
export type CodebookProgram = (typeof codebookPrograms)[number];
