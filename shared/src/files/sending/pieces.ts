import type { PieceLine } from '../../contract/imports/kept.ts';
import type { ImportResult } from '../../contract/imports/taken.ts';
import { importedUnits, type ImportedUnit } from '../../domain/imported/imported-metric.ts';
import { shown } from '../../domain/text/shown.ts';
import type { ImportRow } from '../import-row.ts';
import { longestRow } from '../reading/read-ndjson.ts';
import { createSaidBefore, markOf, markOfUnit, type Mark, type SaidBefore } from './said-before.ts';

const mostRows = 1_000;
const mostCharacters = 1_300_000;

type Refused = Extract<ImportRow, { trouble: unknown }>;

/** Some lines of a file on their way, whole ones: what a line says is never divided. */
export interface Piece {
  /** Its first line: that of the file, or the one behind the piece before. */
  line: number;
  lastLine: number;
  ndjson: string;
  /** What of its answers was cut before they were sent. */
  cut: ImportResult['leftOut'];
  /** Says what became of it, so that what it holds is known again further on. */
  isSent(result: Pick<ImportResult, 'errors' | 'errorCount'>): void;
}

/**
 * The pieces of a file from a line on, each made once the one before is sent. What the file said before is marked so, or refused where it said
 * something else.
 */
export async function* piecesOf(rows: AsyncIterable<ImportRow>, from: number): AsyncGenerator<Piece> {
  const before = createBefore();
  let piece = createPiece(from, before);
  for await (const row of rows) {
    if (row.line < from) {
      for (const mark of marksOf(row)) before.isPerhaps(mark);
      continue;
    }
    if (piece.isFull() && row.line > piece.lastLine()) {
      yield piece.end();
      piece = createPiece(piece.lastLine() + 1, before);
    }
    piece.add(row);
  }
  if (piece.lastLine() > 0) yield piece.end();
}

/**
 * What the file said so far. Of some of it nobody here knows whether it was refused: it was sent before this began, or more was wrong with a piece
 * than is told. Whoever says something else under such an id is sent, since the server knows what the import stored.
 */
function createBefore() {
  const [surely, perhaps] = [createSaidBefore(), createSaidBefore()];
  const add = (to: SaidBefore, mark: Mark) => {
    if (to.look(mark) === 'new') to.add(mark);
  };
  return {
    look(mark: Mark): ReturnType<SaidBefore['look']> {
      const known = surely.look(mark);
      return known === 'new' && perhaps.look(mark) === 'same' ? 'same' : known;
    },
    isSaid: (mark: Mark) => add(surely, mark),
    isPerhaps: (mark: Mark) => add(perhaps, mark),
  };
}

function createPiece(line: number, before: ReturnType<typeof createBefore>) {
  const lines: string[] = [];
  const cut: ImportResult['leftOut'] = [];
  const marks: { line: number; mark: Mark }[] = [];
  let characters = 0;
  let last = 0;
  return {
    isFull: () => lines.length >= mostRows || characters >= mostCharacters,
    lastLine: () => last,
    add(row: ImportRow) {
      const said = lineOf(row, before.look);
      marks.push(...marksOf(row).map((mark) => ({ line: row.line, mark })));
      if ('leftOut' in row) cut.push(...(row.leftOut ?? []).map((one) => ({ line: row.line, ...one })));
      lines.push(said);
      characters += said.length;
      last = row.line;
    },
    end: (): Piece => ({
      line,
      lastLine: last,
      ndjson: lines.join('\n'),
      cut,
      isSent({ errors, errorCount }) {
        const refused = new Set(errors.map((error) => error.line));
        // They are told by their lines: what comes behind the last of them is known where none is missing.
        const known = errors.length < errorCount ? (errors.at(-1)?.line ?? 0) : Infinity;
        for (const one of marks) {
          if (one.line > known) before.isPerhaps(one.mark);
          else if (!refused.has(one.line)) before.isSaid(one.mark);
        }
      },
    }),
  };
}

/** What a row says that may be said again further on. */
const marksOf = (row: ImportRow): Mark[] =>
  'body' in row ? [markOf(row.body), markOfUnit(row.body)].filter((mark) => mark !== null) : [];

function lineOf(row: ImportRow, look: SaidBefore['look']): string {
  if ('trouble' in row) return refused(row.line, row);
  const unit = unitBefore(row.body, look);
  if (unit) return refused(row.line, inOtherUnit(row.body, unit));
  const mark = markOf(row.body);
  const before = mark ? look(mark) : 'new';
  if (before === 'same') return said({ line: row.line, repeated: true });
  if (before === 'other') return refused(row.line, saidTwice(row.body));
  const answer = said({ line: row.line, answer: row.body, replaces: row.replaces });
  return answer.length > longestRow ? refused(row.line, { field: 'row', trouble: 'too_long', value: answer }) : answer;
}

/** The unit in which the file counted a metric before, where that was another. */
function unitBefore(body: Record<string, unknown>, look: SaidBefore['look']): ImportedUnit | undefined {
  const mark = markOfUnit(body);
  if (!mark || look(mark) !== 'other') return undefined;
  return importedUnits.find((unit) => look(markOfUnit({ ...body, unit })!) === 'same');
}

const inOtherUnit = ({ unit }: Record<string, unknown>, before: ImportedUnit): Omit<Refused, 'line'> => ({
  field: 'unit',
  trouble: `metric_is_${before}`,
  value: String(unit),
});

/** What the file said otherwise before: of a number its day has one already. */
const saidTwice = ({ kind, value }: Record<string, unknown>): Omit<Refused, 'line'> =>
  kind === 'metric'
    ? { field: 'value', trouble: 'day_twice', value: String(value) }
    : { field: 'externalId', trouble: 'taken', value: '' };

const said = (line: PieceLine): string => JSON.stringify(line);

const refused = (line: number, { field, trouble, value }: Omit<Refused, 'line'>): string =>
  said({ line, refused: { field: shown(field), trouble, value: shown(value) } });
