import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { imports, type ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import { Refusal } from '../adapters/refusal.ts';
import { openImport } from '@huiyin/shared/files/open-import';
import type { Source } from '@huiyin/shared/files/reading/source';
import { UnreadableFile } from '@huiyin/shared/files/reading/unreadable';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { optionOf, readImportOptions, type ImportOptions } from './import-options.ts';
import { sendAnswers } from './send-answers.ts';
import { sayUnderstood } from './say-understood.ts';

/**
 * `huiyin import`: says what it understood of a file, checks all of its answers, and sends them to a site, in constant memory. Exit code 0
 * only if all were taken.
 */
export async function run(args: string[]): Promise<number> {
  const options = readImportOptions(args, process.env);
  const { words } = await imports.load[options.language]();
  try {
    return await importFile(options, words);
  } catch (error) {
    throw error instanceof FileFault ? new Refusal(messageOf(error, options.file, words)) : error;
  }
}

async function importFile(options: ImportOptions, words: ImportsBook): Promise<number> {
  const { choices, status, step, isSure, mostRefused } = options;
  const source = fileSource(options.file);
  const open = (name: string) => openImport(source, { ...choices, source: name }, { status });
  const file = await open(choices.source ?? source.name);
  const inspection = await file.inspection();
  sayUnderstood(inspection, source.name, words, process.stderr);
  if (step === 'inspect' || lacksColumns(inspection)) return inspection.open.length > 0 ? 1 : 0;

  const maySourceBeAsked = choices.source === undefined && inspection.ids === 'rows';
  const sending = await sendAnswers({ file, inspection, open }, options, words);
  if (step === 'dry-run' || !isSure || mostRefused < 100 || choices.corrections === 'replace' || maySourceBeAsked) {
    const checked = await sending.check();
    if (checked !== 'go on') return checked;
  }
  return sending.store();
}

const lacksColumns = ({ open }: ImportInspection): boolean => open.includes('occurredAt') || open.includes('kind');

const fileSource = (path: string): Source => ({
  name: basename(path),
  open: () => createReadStream(path),
  between: async () => undefined,
});

function messageOf(fault: FileFault, file: string, words: ImportsBook): string {
  if (fault instanceof UnreadableFile) return `${file} ${words.unreadable[fault.reason](fault.value)}.`;
  return `${optionOf(fault.field)}: ${fault.message}.`;
}
