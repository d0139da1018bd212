import { statSync } from 'node:fs';
import { inspectionQuery, type ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { Refusal } from '../adapters/refusal.ts';
import { readCommandLine } from './command-line.ts';
import { siteFlags, siteOptions, type SiteOptions } from './site-options.ts';

/** What `huiyin import` was told. */
export interface ImportOptions extends SiteOptions {
  readonly file: string;
  readonly choices: ImportChoices;
  readonly status: 'open' | 'closed' | undefined;
  /** How far it goes: says what it understood; checks every answer as well; stores them. */
  readonly step: 'inspect' | 'dry-run' | 'store';
  /** Whether somebody stands for what is understood: a map, or a yes. */
  readonly isSure: boolean;
  /** Percent of the answers that may be refused. */
  readonly mostRefused: number;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';' };

/** Reads the words behind `huiyin import`. Throws a Refusal that says what is missing or wrong. */
export function readImportOptions(args: string[], environment: NodeJS.ProcessEnv): ImportOptions {
  const { file, values } = readCommandLine(args, 'import', {
    ...siteFlags,
    map: text,
    preset: text,
    encoding: text,
    separator: text,
    sheet: text,
    'header-line': text,
    'header-lines': text,
    'date-order': text,
    'time-zone': text,
    scale: text,
    values: text,
    source: text,
    corrections: text,
    status: text,
    inspect: flag,
    'dry-run': flag,
    yes: flag,
    'most-refused': { ...text, default: '2' },
  });
  const site = siteOptions(values, environment);
  const step = values.inspect ? 'inspect' : values['dry-run'] ? 'dry-run' : 'store';
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`There is no file ${file}.`);
  const { status } = values;
  if (status !== undefined && status !== 'open' && status !== 'closed')
    throw new Refusal('--status is open or closed.');
  return {
    ...site,
    file,
    status,
    step,
    isSure: values.map !== undefined || values.yes,
    mostRefused: percentage(values['most-refused']),
    choices: choicesFrom({
      map: values.map,
      preset: values.preset,
      encoding: values.encoding,
      separator: separators[values.separator ?? ''] ?? values.separator,
      sheet: values.sheet,
      headerLine: values['header-line'],
      headerLines: values['header-lines'],
      dateOrder: values['date-order'],
      timeZone: values['time-zone'],
      scale: values.scale,
      values: values.values,
      source: values.source,
      corrections: values.corrections,
    }),
  };
}

function percentage(said: string): number {
  const percent = Number(said);
  if (!(percent >= 0 && percent <= 100)) throw new Refusal('--most-refused is a percentage, 0 to 100.');
  return percent;
}

/** The contract knows what each of them may be. */
function choicesFrom(given: Readonly<Record<string, string | undefined>>): ImportChoices {
  const read = inspectionQuery.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, said]) => said !== undefined)),
  );
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refusal(`${optionOf(String(issue?.path[0]))}: ${issue?.message}.`);
}

/** The option that says a field of the contract. */
export const optionOf = (field: string): string =>
  `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
