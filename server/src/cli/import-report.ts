import type { Progress } from '@huiyin/shared/files/sending/progress';
import type { ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import { visible } from '../adapters/visible.ts';
import { grouped, sayPassedOver } from './say-understood.ts';

const longestValue = 80;
const width = 24;

/** Shows how far an import is: a bar on a terminal, a line every tenth elsewhere; then a line for each kind of error. */
export interface ImportReport {
  show(progress: Progress): void;
  note(text: string): void;
  /** Takes the bar away. */
  clear(): void;
  /** The last lines. */
  finish(progress: Progress): void;
}

export interface ReportOptions {
  words: ImportsBook;
  out: NodeJS.WriteStream;
}

type RowError = Progress['errors'][number];

export function createImportReport({ words, out }: ReportOptions): ImportReport {
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
  const errorLine = ({ times, first: { field, trouble, message, line: at, value } }: RowError): string => {
    const what = trouble === 'refused' && message !== '' ? message : words.troubles[trouble];
    const where = [grouped(times), field, what, grouped(at)] as const;
    return value === '' ? words.error(...where) : words.errorWith(...where, value.slice(0, longestValue));
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
    finish(progress) {
      const { errors, leftOut, isMore, passedOver, rows } = progress;
      for (const one of errors) line(errorLine(one));
      for (const { times, first } of leftOut)
        line(words.leftOut(grouped(times), first.field, grouped(first.line), first.value.slice(0, longestValue)));
      if (isMore) line(words.more);
      const { open, late } = progress.waiting;
      if (open > 0) line(words.waiting(open, grouped(open)));
      if (late > 0) line(words.late(late, grouped(late)));
      const passed = sayPassedOver(passedOver, words);
      const answers = words.answers(rows, grouped(rows));
      line(
        passed === ''
          ? words.finished(answers, counts(progress))
          : words.finishedPassing(answers, counts(progress), passed),
      );
    },
  };
}
