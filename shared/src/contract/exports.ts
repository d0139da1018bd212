import { z } from 'zod';
import { codebookPrograms, exportFormats } from '../domain/exports.ts';
import { series } from '../domain/series.ts';
import { answersAsked } from './answers.ts';
import { importedParam } from './imported-metrics.ts';
import { metricQuery } from './metrics.ts';
import { ticketsAsked } from './tickets.ts';

const format = z
  .enum(exportFormats)
  .describe(
    'csv begins with a byte order mark, by which spreadsheets know UTF-8; xlsx is a workbook; ndjson has a JSON object a line',
  );

const contacts = z
  .literal('true')
  .optional()
  .describe('with names, addresses and ids of customers; needs answers.contacts and answers.export_contacts');

/** Query of `GET …/exports/answers`: the same answers as in the list, all of them. */
export const answersExport = answersAsked.safeExtend({
  format,
  contacts,
  lines: z
    .literal('one')
    .optional()
    .describe('of csv: line breaks within texts become spaces, for programs to which a line is a row, such as SPSS'),
});
export type AnswersExport = z.output<typeof answersExport>;

/** Query of `GET …/exports/tickets` and `…/exports/messages`: the tickets of the Inbox, all of them, and what was said on them. */
export const ticketsExport = ticketsAsked.safeExtend({ format, contacts });
export type TicketsExport = z.output<typeof ticketsExport>;

/** Query of `GET …/exports/customers`: whose the tickets of the Inbox are. */
export const customersExport = ticketsAsked.safeExtend({ format });
export type CustomersExport = z.output<typeof customersExport>;

/**
 * Query of `GET …/exports/counts`: the cells that every number is a sum of, within local days of the site, both included; of one value of a dimension
 * those of that value, and of what lies within it.
 */
export const countsExport = metricQuery.omit({ by: true, split: true }).safeExtend({
  format,
  series: z.enum(series).optional(),
});
export type CountsExport = z.output<typeof countsExport>;

/** Query of `GET …/exports/metrics/:metric`: a metric over time, as it is read; with `split` its total for each value of a dimension instead. */
export const metricExport = metricQuery.safeExtend({ format });
export type MetricExport = z.output<typeof metricExport>;

/** Query of `GET …/exports/imported-metrics`: what holds on each local day of the site, both ends included, of all of them or of one. */
export const importedExport = z.strictObject({
  format,
  metric: importedParam.shape.imported.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ImportedExport = z.output<typeof importedExport>;

/** Query of `GET …/exports/codebook`: of the file that has answers of the same days, with contacts or without. */
export const codebookQuery = z.strictObject({
  for: z.enum(codebookPrograms).describe('a syntax of SPSS, which reads the file with `lines=one`; a script of R'),
  language: z.enum(['en', 'zh-CN', 'zh-TW']).optional().describe('of the labels; en by default'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  contacts: z.literal('true').optional(),
});
export type CodebookQuery = z.output<typeof codebookQuery>;
