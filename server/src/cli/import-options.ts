import { statSync } from 'node:fs';
import { inspectionQuery, type ImportChoices } from '@huiyin/shared/contract/imports';
import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { Refusal } from '../adapters/refusal.ts';
import { readCommandLine, usageOf } from './command-line.ts';

/** What `huiyin import` was told. */
export interface ImportOptions {
  readonly file: string;
  readonly siteKey: string;
  readonly url: string;
  readonly key: string;
  readonly choices: ImportChoices;
  readonly status: 'open' | 'closed' | undefined;
  /** How far it goes: says what it understood; checks every answer as well; stores them. */
  readonly step: 'inspect' | 'dry-run' | 'store';
  /** Whether somebody stands for what is understood: a map, or a yes. */
  readonly isSure: boolean;
  /** Percent of the answers that may be refused. */
  readonly mostRefused: number;
  readonly language: 'en' | 'zh-CN' | 'zh-TW';
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';' };

/** Reads the words behind `huiyin import`. Throws a Refusal that says what is missing or wrong. */
export function readImportOptions(args: string[], environment: NodeJS.ProcessEnv): ImportOptions {
  const { file, values } = readCommandLine(args, 'import', {
    site: text,
    url: { ...text, default: 'http://127.0.0.1:8787' },
    key: text,
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
    status: text,
    inspect: flag,
    'dry-run': flag,
    yes: flag,
    'most-refused': { ...text, default: '2' },
    language: text,
  });
  const key = values.key ?? environment['HUIYIN_API_KEY'] ?? '';
  const step = values.inspect ? 'inspect' : values['dry-run'] ? 'dry-run' : 'store';
  if (step !== 'inspect') checkServer(values.site, key, values.url);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`There is no file ${file}.`);
  const { status } = values;
  if (status !== undefined && status !== 'open' && status !== 'closed')
    throw new Refusal('--status is open or closed.');
  return {
    file,
    siteKey: values.site ?? '',
    url: values.url,
    key,
    status,
    step,
    isSure: values.map !== undefined || values.yes,
    mostRefused: percentage(values['most-refused']),
    language: nearestLanguage(['en', 'zh-CN', 'zh-TW'], values.language ?? spokenIn(environment)),
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
    }),
  };
}

const spokenIn = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined =>
  LC_ALL || LC_MESSAGES || LANG;

function checkServer(site: string | undefined, key: string, url: string): void {
  if (!site) throw new Refusal(`--site KEY is missing. ${usageOf('import')}`);
  if (!key) throw new Refusal('No API key: make one in Settings and give it as HUIYIN_API_KEY or --key.');
  if (!/^[!-~]+$/.test(key)) throw new Refusal('The API key holds what no key holds: copy it again from Settings.');
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new Refusal(`--url ${url} is no http(s) address.`);
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
