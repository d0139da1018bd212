import { statSync } from 'node:fs';
import { importChoices, type ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { mostRefusedUnsaid } from '@huiyin/shared/domain/limits';
import type { z } from 'zod';
import { Refusal } from '../adapters/refusal.ts';
import { readCommandLine } from './command-line.ts';
import { grouped, speechIn, type ImportSpeech } from './import-speech.ts';
import { optionOf, separatorNamed } from './said-option.ts';
import { languageSaid, siteFlags, siteOptions, type SiteOptions } from './site-options.ts';

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
  /** Where the rows that are refused are written. */
  readonly refused: string | undefined;
  /** Whether what the columns mean is found out anew, whatever an import of the same columns was read by. */
  readonly isDetectedAgain: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Reads the words behind `huiyin import`, and how it speaks. Throws a Refusal that says what is missing or wrong. */
export async function readImportOptions(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ options: ImportOptions; speech: ImportSpeech }> {
  const speech = await speechIn(languageSaid(args, environment));
  const flags = {
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
    'detect-again': flag,
    refused: text,
    inspect: flag,
    'dry-run': flag,
    yes: flag,
    'most-refused': { ...text, default: String(mostRefusedUnsaid) },
  } as const;
  const { file, values } = readCommandLine(args, 'import', flags, speech.words.reaching);
  const refuse: Refuse = (option, why) => {
    throw new Refusal(speech.words.ofOption(option, why));
  };
  const { refused } = values;
  const step = values.inspect ? 'inspect' : values['dry-run'] ? 'dry-run' : 'store';
  checkFiles({ file, refused, step }, speech.words, refuse);
  return {
    speech,
    options: {
      ...siteOptions(values, environment),
      file,
      step,
      refused,
      status: statusSaid(values.status, speech.words, refuse),
      isSure: values.map !== undefined || values.yes,
      isDetectedAgain: values['detect-again'],
      mostRefused: percentage(values['most-refused'], speech.words, refuse),
      choices: choicesFrom(values, speech.words, refuse),
    },
  };
}

type Words = ImportSpeech['words'];

/** Says why an option cannot be what it was said to be. */
type Refuse = (option: string, why: string) => never;

function checkFiles(
  { file, refused, step }: Pick<ImportOptions, 'file' | 'refused' | 'step'>,
  { options: words }: Words,
  refuse: Refuse,
): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal(words.noFile(file));
  if (refused === undefined) return;
  if (step === 'inspect') refuse('--refused', words.notInspected);
  const there = statSync(refused, { throwIfNoEntry: false });
  if (there?.ino === stats.ino && there.dev === stats.dev) refuse('--refused', words.ownFile);
}

function statusSaid(said: string | undefined, { options: words }: Words, refuse: Refuse): ImportOptions['status'] {
  if (said === undefined || said === 'open' || said === 'closed') return said;
  return refuse('--status', words.oneOf('open, closed'));
}

function percentage(said: string, { options: words }: Words, refuse: Refuse): number {
  const percent = Number(said);
  return percent >= 0 && percent <= 100 ? percent : refuse('--most-refused', words.percentage);
}

/** The contract knows what each of them may be. */
function choicesFrom(
  values: Readonly<Record<string, string | boolean | undefined>>,
  { options: words }: Words,
  refuse: Refuse,
): ImportChoices {
  const { separator, ...given } = Object.fromEntries(
    Object.keys(importChoices.shape).map((field) => [field, values[optionOf(field).slice('--'.length)]]),
  );
  const all = { ...given, separator: separator && separatorNamed(String(separator)) };
  const read = importChoices.safeParse(
    Object.fromEntries(Object.entries(all).filter(([, said]) => said !== undefined)),
  );
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const field = String(issue.path[0]);
  return refuse(optionOf(field), unfitSaid(field, issue, words));
}

function unfitSaid(field: string, issue: z.core.$ZodIssue, words: ImportSpeech['words']['options']): string {
  if (field === 'separator') return words.oneCharacter;
  if (issue.code === 'invalid_value') return words.oneOf(issue.values.join(', '));
  return issue.code === 'too_big' ? words.longest(grouped(Number(issue.maximum))) : words.other;
}
