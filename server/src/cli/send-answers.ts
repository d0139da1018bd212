import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ImportLine, ImportOpening } from '@huiyin/shared/contract/imports/kept';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import type { OpenedImport } from '@huiyin/shared/files/open-import';
import { correctingFile } from '@huiyin/shared/files/corrections/corrections';
import { stepFields } from '@huiyin/shared/files/parse-map';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { perhapsOf, type OtherSource } from '@huiyin/shared/files/corrections/same-source';
import { openingOf } from '@huiyin/shared/files/sending/opening';
import { prepareToSend } from '@huiyin/shared/files/sending/prepare-to-send';
import { isTooMuchRefused, refusedPercent, type Progress } from '@huiyin/shared/files/sending/progress';
import { momentShown } from '@huiyin/shared/domain/time/moment-shown';
import { forShell } from './for-shell.ts';
import type { ReachedSite } from './import-api.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportReport } from './import-report.ts';
import { dayShown, grouped, type ImportSpeech } from './import-speech.ts';
import { refusedFile, refusedFileSaid } from './refused-file.ts';
import { shortId } from './short-id.ts';

const interrupted = 130;

/** The answers of a file on their way to a site. */
export interface Sending {
  /** Has the server check all of them; gives the exit code where it ends here. */
  check(): Promise<number | 'go on'>;
  /** Stores them; gives the exit code. */
  store(): Promise<number>;
}

/** A file as it was understood; `open`: the same as that of another source. */
export interface ReadFile {
  file: OpenedImport;
  inspection: ImportInspection;
  open(source: string): Promise<OpenedImport>;
}

/** Where it goes, and how it is told of; the signal ends what goes on between two calls. */
export interface SendingTo {
  site: ReachedSite;
  report: ImportReport;
  speech: ImportSpeech;
  signal: AbortSignal;
}

/** Looks for what is there of the file already. Throws a Refusal where the key may not import. */
export async function sendAnswers(
  { file, inspection, open }: ReadFile,
  options: ImportOptions,
  { site, report, speech, signal }: SendingTo,
): Promise<Sending> {
  const { step, isSure, mostRefused } = options;
  const { words } = speech;
  const sent = { name: basename(options.file), bytes: await openAsBlob(options.file) };
  const opening = await openingOf(sent, inspection, options.choices);
  const before = await underAnotherName(site.imports, opening);
  const isOfMetrics = inspection.metrics.length > 0;
  // Values are known by their metric and day, whatever the source.
  if (before && !isOfMetrics) report.note(words.sameFile(before.file, dayShown(before.openedAt, site.timeZone)));
  const refusedTo = options.refused === undefined ? undefined : refusedFile(options.refused, file.raw, speech);
  const correcting = correctingFile(before ? await open(sourceOf(before)) : file, site.id);
  const prepared = await prepareToSend({
    api: site.imports,
    file: correcting.file,
    opening: before ? { ...opening, choices: { ...opening.choices, source: sourceOf(before) } } : opening,
    isSourceSaid: before !== undefined || options.choices.source !== undefined,
    newId: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    signal,
    tell: (progress) => report.show(progress),
    ...(refusedTo && { refused: refusedTo.add }),
  });
  const writing = <T>(run: () => Promise<T>): Promise<T> => (refusedTo ? refusedTo.during(run) : run());
  if (prepared.from > 1) report.note(words.goesOn(shortId(prepared.id), grouped(prepared.from)));
  const end = (progress: Progress) => {
    report.finish(progress, isOfMetrics ? 'values' : 'answers');
    const kept = takenOf(progress);
    if (kept > 0 && options.choices.corrections === undefined) report.note(words.othersIds(kept, grouped(kept)));
    if (options.refused !== undefined && progress.refused > 0)
      report.note(refusedFileSaid(options.refused, progress, words));
    if (signal.aborted) report.note(`${words.interrupted} ${words.again}`);
    return signal.aborted ? interrupted : progress.refused > 0 ? 1 : 0;
  };

  /** What is offered is done where it was said beforehand: then what was new corrects what is stored. */
  const askToCorrect = async (checked: Progress): Promise<Progress> => {
    if (checked.isTooMuchToCorrect) report.note(words.tooMuchToCorrect);
    else if (checked.isMoreToCorrect) report.note(words.moreToCorrect);
    const offered = await correcting.offered(checked.mayCorrect);
    const n = offered.length;
    if (n === 0) return checked;
    if (options.choices.corrections !== 'replace')
      return (report.note(sayMayCorrect(offered, speech, site.timeZone)), checked);
    correcting.accept(offered);
    return { ...checked, stored: checked.stored - n, corrected: checked.corrected + n };
  };

  return {
    async check() {
      const looked = await writing(prepared.check);
      const checked = signal.aborted ? looked : await askToCorrect(looked);
      if (signal.aborted) return (report.note(words.interruptedCheck), interrupted);
      const other = perhapsOf(checked.elsewhere);
      const isStopped = isTooMuchRefused(checked, mostRefused);
      if (step !== 'dry-run' && isSure && !isStopped && !other) return (report.clear(), 'go on');
      const code = end(checked);
      if (other) report.note(saySource(other, checked.stored, opening.file, { speech, zone: site.timeZone }));
      if (step === 'dry-run' && !isStopped) return other ? 1 : code;
      if (!isStopped) return other ? 1 : (report.note(words.notYet), code);
      const stopped = words.stopped(refusedPercent(checked).toFixed(1), String(mostRefused));
      report.note(checked.isTorn ? words.torn : stopped);
      return 1;
    },
    async store() {
      const done = await writing(prepared.store);
      if (done.byOthers) report.note(words.doneByOthers);
      const code = end(done);
      if (done.stored + done.corrected > 0) report.note(words.canBeUndone(shortId(prepared.id)));
      return code;
    },
  };
}

/** The import of the very same file that stands under another source, where none was said and none stands under its own. */
async function underAnotherName(api: ImportApi, opening: ImportOpening): Promise<ImportLine | undefined> {
  if (opening.choices.source !== undefined) return undefined;
  const same = (await api.ofHeader(opening.header)).filter(
    ({ state, fingerprint }) => (state === 'open' || state === 'done') && fingerprint === opening.fingerprint,
  );
  return same.some((one) => sourceOf(one) === opening.file) ? undefined : same[0];
}

const sourceOf = ({ choices, file }: Pick<ImportLine, 'choices' | 'file'>): string => choices.source ?? file;

const takenOf = ({ errors }: Progress): number =>
  errors.reduce((sum, { times, first }) => (first.trouble === 'taken' ? sum + times : sum), 0);

function saySource(
  { answers, source, file, openedAt }: OtherSource,
  fresh: number,
  own: string,
  { speech: { words }, zone }: { speech: ImportSpeech; zone: string },
): string {
  const day = dayShown(openedAt, zone);
  const question = words.elsewhere(answers, grouped(answers), grouped(fresh), file, day);
  return words.sayElsewhere(question, forShell(source), forShell(own));
}

function sayMayCorrect(offered: Progress['mayCorrect'], { words, fieldName }: ImportSpeech, zone: string): string {
  const n = offered.length;
  const differing = offered.find(({ field }) => field !== null);
  if (!differing) return words.maySayTheSame(n, grouped(n));
  const { line, was, becomes } = differing;
  const field = differing.field!;
  const said = (value: string): string =>
    (stepFields as readonly string[]).includes(field) ? momentShown(value, zone) : value;
  return words.mayCorrect(
    n,
    grouped(n),
    grouped(line),
    fieldName(field),
    was === null ? '…' : said(was),
    said(becomes),
  );
}
