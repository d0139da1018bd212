import type { ImportResult } from '@huiyin/shared/contract/imports';
import type { ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import { visible } from '../adapters/visible.ts';
import type { PassedOver } from '@huiyin/shared/files/passed-over';
import { grouped, sayPassedOver } from './say-understood.ts';

const mostKinds = 50;
const longestValue = 80;
const width = 24;

type RowError = ImportResult['errors'][number];
type LeftOut = ImportResult['leftOut'][number];

/** Shows how far an import is: a bar on a terminal, a line every tenth elsewhere; then a line for each kind of error. */
export interface ImportReport {
  /** Adds what became of a chunk. */
  add(result: Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere'>, passed: PassedOver): void;
  error(error: RowError): void;
  /** What was cut or left out of an answer that is stored. */
  leftOut(one: LeftOut): void;
  note(text: string): void;
  /** Whether a part of the file could not be read. */
  isTorn(): boolean;
  /** Of the answers so far, how many percent are refused. */
  refusedPercent(): number;
  /** Takes the bar away. */
  clear(): void;
  /** The last lines. Gives how many answers were refused. */
  finish(): number;
}

export interface ReportOptions {
  /** How many answers there are. */
  total: number;
  dryRun: boolean;
  words: ImportsBook;
  out: NodeJS.WriteStream;
}

export function createImportReport({ total, dryRun, words, out }: ReportOptions): ImportReport {
  const sum = { rows: 0, stored: 0, alreadyThere: 0 };
  const refused = () => sum.rows - sum.stored - sum.alreadyThere;
  const errors = createKinds<RowError>(({ field, trouble, message }) => `${field} ${trouble} ${message}`);
  const leftOut = createKinds<LeftOut>(({ field }) => field);
  let passedOver: PassedOver | undefined;
  let lastTenth = 0;
  let bar = false;

  const counts = () =>
    (dryRun ? words.wouldCounts : words.counts)(grouped(sum.stored), grouped(sum.alreadyThere), grouped(refused()));
  const clear = () => {
    if (bar) out.write('\r\x1b[K');
    bar = false;
  };
  const line = (text: string) => {
    clear();
    out.write(`${visible(text)}\n`);
  };
  const draw = (share: number) => {
    const full = Math.round(share * width);
    out.write(
      `\r\x1b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${grouped(sum.rows)} / ${grouped(total)}  ${counts()}`,
    );
    bar = true;
  };
  const errorLine = (times: number, { field, trouble, message, line: first, value }: RowError): string => {
    const what = trouble === 'refused' && message !== '' ? message : words.troubles[trouble];
    const where = [grouped(times), field, what, grouped(first)] as const;
    return value === '' ? words.error(...where) : words.errorWith(...where, value.slice(0, longestValue));
  };

  return {
    add({ rows, stored, alreadyThere }, passed) {
      sum.rows += rows;
      sum.stored += stored;
      sum.alreadyThere += alreadyThere;
      passedOver = passed;
      const share = Math.min(1, sum.rows / Math.max(1, total));
      if (out.isTTY) return draw(share);
      const tenth = Math.floor(share * 10);
      if (tenth > lastTenth) line(`${tenth * 10} %  ${counts()}`);
      lastTenth = tenth;
    },
    error: errors.add,
    leftOut: leftOut.add,
    note: line,
    clear,
    isTorn: () => [...errors.kinds()].some(({ first }) => first.trouble === 'never_closed'),
    refusedPercent: () => (sum.rows === 0 ? 0 : (refused() / sum.rows) * 100),
    finish() {
      for (const { times, first } of errors.kinds()) line(errorLine(times, first));
      for (const { times, first } of leftOut.kinds())
        line(words.leftOut(grouped(times), first.field, grouped(first.line), first.value.slice(0, longestValue)));
      if (errors.isMore() || leftOut.isMore()) line(words.more);
      const passed = passedOver ? sayPassedOver(passedOver, words) : '';
      const answers = words.answers(sum.rows, grouped(sum.rows));
      line(passed === '' ? words.finished(answers, counts()) : words.finishedPassing(answers, counts(), passed));
      return refused();
    },
  };
}

/** Counts things by their kind, and keeps the first of each. */
function createKinds<T>(kindOf: (one: T) => string) {
  const kinds = new Map<string, { times: number; first: T }>();
  let more = false;
  return {
    kinds: () => kinds.values(),
    isMore: () => more,
    add(one: T) {
      const known = kinds.get(kindOf(one));
      if (known) known.times += 1;
      else if (kinds.size < mostKinds) kinds.set(kindOf(one), { times: 1, first: one });
      else more = true;
    },
  };
}
