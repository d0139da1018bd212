import type { Progress } from '@huiyin/shared/files/sending/progress';
import { troubleSaid } from '@huiyin/shared/files/sending/refused-rows';
import { answerFields } from '@huiyin/shared/files/parse-map';
import { visible } from '../adapters/visible.ts';
import { grouped, type ImportSpeech } from './import-speech.ts';
import { sayPassedOver } from './say-understood.ts';

const longestValue = 80;
const width = 24;

/** Shows how far an import is: a bar on a terminal, a line every tenth elsewhere; then a line for each kind of error. */
export interface ImportReport {
  show(progress: Progress): void;
  note(text: string): void;
  /** Takes the bar away. */
  clear(): void;
  /** The last lines, of answers or of values of metrics. */
  finish(progress: Progress, of: 'answers' | 'values'): void;
}

export interface ReportOptions {
  speech: ImportSpeech;
  out: NodeJS.WriteStream;
}

type RowError = Progress['errors'][number];
type LeftOut = Progress['leftOut'][number];

/** Fields that are scores: what was left out of them is a part of a number. */
const scored: readonly string[] = ['score', ...answerFields];

export function createImportReport({ speech, out }: ReportOptions): ImportReport {
  const { words, fieldName } = speech;
  let last: { phase?: Progress['phase']; tenth: number } = { tenth: 0 };
  let bar = false;

  const clear = () => {
    if (bar) out.write('\r\x1b[K');
    bar = false;
  };
  const line = (text: string) => {
    clear();
    out.write(`${visible(text)}\n`);
  };
  const counts = ({ phase, stored, alreadyThere, refused, corrected }: Progress) =>
    (phase === 'checking' ? words.wouldCounts : words.counts)(
      grouped(stored),
      grouped(alreadyThere),
      grouped(refused),
      grouped(corrected),
    );
  const draw = (progress: Progress, share: number) => {
    const full = Math.round(share * width);
    const done = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
    out.write(`\r\x1b[K${done} ${grouped(progress.rows)} / ${grouped(progress.of)}  ${counts(progress)}`);
    bar = true;
  };
  const kindLine = ({ times, first }: RowError | LeftOut, what: string): string => {
    const where = [grouped(times), fieldName(first.field), what, grouped(first.line)] as const;
    return first.value === '' ? words.error(...where) : words.errorWith(...where, first.value.slice(0, longestValue));
  };
  const becameOf = ({ first: { field } }: LeftOut): string => {
    if (scored.includes(field)) return words.rounded;
    return field === 'comment' ? words.cut : words.leftOut;
  };

  return {
    show(progress) {
      const share = Math.min(1, progress.rows / Math.max(1, progress.of));
      if (out.isTTY) return draw(progress, share);
      if (progress.phase !== last.phase) last = { phase: progress.phase, tenth: 0 };
      const tenth = Math.floor(share * 10);
      if (tenth > last.tenth) line(`${tenth * 10} %  ${counts(progress)}`);
      last.tenth = tenth;
    },
    note: line,
    clear,
    finish(progress, of) {
      const { errors, leftOut, remarks, isMore, passedOver, rows } = progress;
      for (const one of errors) line(kindLine(one, troubleSaid(one.first, words.troubles)));
      for (const one of leftOut) line(kindLine(one, becameOf(one)));
      if (isMore) line(words.more);
      for (const one of remarks) line(words.remarks[one.remark](one.rows, grouped(one.rows), grouped(one.line)));
      const { open, late } = progress.waiting;
      if (open > 0) line(words.waiting(open, grouped(open)));
      if (late > 0) line(words.late(late, grouped(late)));
      const passed = sayPassedOver(passedOver, speech);
      const counted = (of === 'values' ? words.metrics.values : words.answers)(rows, grouped(rows));
      line(
        passed === ''
          ? words.finished(counted, counts(progress))
          : words.finishedPassing(counted, counts(progress), passed),
      );
    },
  };
}
