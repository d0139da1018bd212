import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { Refusal } from '../adapters/refusal.ts';
import { visible } from '../adapters/visible.ts';
import { openImport } from '@huiyin/shared/files/open-import';
import type { Source } from '@huiyin/shared/files/reading/source';
import { UnreadableFile } from '@huiyin/shared/files/reading/unreadable';
import { ChoiceFault } from '@huiyin/shared/files/choice-fault';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { readImportOptions, type ImportOptions } from './import-options.ts';
import { createImportReport } from './import-report.ts';
import { dayShown, type ImportSpeech } from './import-speech.ts';
import { readAsBefore } from './read-as-before.ts';
import { reachSite } from './reach-site.ts';
import { sendAnswers, type SendingTo } from './send-answers.ts';
import { optionOf } from './said-option.ts';
import { sayUnderstood } from './say-understood.ts';

/**
 * `huiyin import`: says what it understood of a file, checks all of its answers, and sends them to a site, in constant memory. Exit code 0
 * only if none was refused.
 */
export async function run(args: string[]): Promise<number> {
  const { options, speech } = await readImportOptions(args, process.env);
  try {
    return await importFile(options, speech);
  } catch (error) {
    throw error instanceof FileFault ? new Refusal(messageOf(error, options.file, speech.words)) : error;
  }
}

async function importFile(options: ImportOptions, speech: ImportSpeech): Promise<number> {
  const { status, step, isSure, mostRefused } = options;
  const to = step === 'inspect' ? null : await reachedBy(options, speech);
  const source = fileSource(options.file);
  const known = to ? await readAsBefore(source, options, to.site) : undefined;
  const choices = known?.choices ?? options.choices;
  const open = (name: string) => openImport(source, { ...choices, source: name }, { status });
  const file = await open(choices.source ?? source.name);
  const inspection = await file.inspection();
  if (!hasRows(inspection)) {
    process.stderr.write(`${visible(speech.words.noRows(source.name))}\n`);
    return 0;
  }
  if (known && to) {
    const { file: before, openedAt } = known.from;
    process.stderr.write(`${visible(speech.words.readAs(before, dayShown(openedAt, to.site.timeZone)))}\n`);
  }
  sayUnderstood(inspection, source.name, { speech, zone: to?.site.timeZone ?? null, out: process.stderr });
  if (!to || lacksColumns(inspection)) return inspection.open.length > 0 ? 1 : 0;

  const maySourceBeAsked = choices.source === undefined && inspection.ids === 'rows';
  const sending = await sendAnswers({ file, inspection, open }, { ...options, choices }, to);
  if (step === 'dry-run' || !isSure || mostRefused < 100 || choices.corrections === 'replace' || maySourceBeAsked) {
    const checked = await sending.check();
    if (checked !== 'go on') return checked;
  }
  return sending.store();
}

/** The site, and how it is told of; Ctrl-C ends what goes on between two calls. */
async function reachedBy(options: ImportOptions, speech: ImportSpeech): Promise<SendingTo> {
  const { words } = speech;
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const report = createImportReport({ speech, out: process.stderr });
  const site = await reachSite(options, 'import', speech, {
    goOn: words.again,
    waiting: (reason, seconds) => report.note(words.trying(reason, String(seconds))),
    signal: stop.signal,
  });
  return { site, report, speech, signal: stop.signal };
}

const hasRows = ({ rows, passedOver }: ImportInspection): boolean => rows > passedOver.blank;

const lacksColumns = ({ open }: ImportInspection): boolean => open.includes('occurredAt') || open.includes('kind');

const fileSource = (path: string): Source => ({
  name: basename(path),
  open: () => createReadStream(path),
  between: async () => undefined,
});

function messageOf(fault: FileFault, file: string, words: ImportSpeech['words']): string {
  if (fault instanceof UnreadableFile) return words.cannotBeRead(file, words.unreadable[fault.reason](fault.value));
  const why = fault instanceof ChoiceFault ? words.faults[fault.reason](fault.value, fault.others) : fault.message;
  return words.ofOption(optionOf(fault.field), why);
}
