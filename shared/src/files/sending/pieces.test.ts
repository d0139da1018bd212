import { expect, it } from 'vitest';
import type { PieceLine } from '../../contract/imports/kept.ts';
import type { ImportResult } from '../../contract/imports/taken.ts';
import type { ImportRow } from '../import-row.ts';
import { piecesOf, type Piece } from './pieces.ts';

const csat = (line: number, externalId: string, score: number): ImportRow => ({
  line,
  body: { externalId, kind: 'csat', score },
});

/** A file of 2,600 lines, which come in three pieces, with these among them. */
async function* fileWith(...rows: ImportRow[]): AsyncGenerator<ImportRow> {
  const said = new Map(rows.map((row) => [row.line, row]));
  for (let line = 1; line <= 2_600; line += 1) yield said.get(line) ?? csat(line, `row ${line}`, 1);
}

type Result = Parameters<Piece['isSent']>[0];

/** What is sent of some lines, where the server answers so. */
async function sent(rows: AsyncIterable<ImportRow>, from: number, lines: number[], answer: (piece: Piece) => Result) {
  const found: PieceLine[] = [];
  for await (const piece of piecesOf(rows, from)) {
    for (const text of piece.ndjson.split('\n')) {
      const line = JSON.parse(text) as PieceLine;
      if (lines.includes(line.line)) found.push(line);
    }
    piece.isSent(answer(piece));
  }
  return found.map((line) => ('answer' in line ? 'answer' : 'repeated' in line ? 'repeated' : line.refused.trouble));
}

const good: Result = { errors: [], errorCount: 0 };
const wrong = (...lines: number[]): ImportResult['errors'] =>
  lines.map((line) => ({ line, field: 'contact.email', message: '', trouble: 'refused', value: '' }));
const refusing = (line: number) => (piece: Piece) =>
  piece.line <= line && line < piece.line + 1_000 ? { errors: wrong(line), errorCount: 1 } : good;

it.each([1, 1_001])('what was refused speaks for no id further on, sent from line %i', async (from) => {
  const rows = fileWith(csat(2, 'A', 5), csat(1_500, 'A', 4), csat(2_500, 'A', 4), csat(2_501, 'A', 3));
  // The server tells again of line 2 only in one go; gone on with, nobody does.
  expect(await sent(rows, from, [1_500, 2_500, 2_501], refusing(2))).toEqual(['answer', 'repeated', 'taken']);
});

it('what was sent before it was gone on with is no new answer', async () => {
  const rows = fileWith(csat(2, 'A', 5), csat(1_500, 'A', 5));
  expect(await sent(rows, 1_001, [1_500], () => good)).toEqual(['repeated']);
});

it('of more faults than are told those that are not told speak for no id', async () => {
  const rows = fileWith(csat(2, 'A', 5), csat(4, 'B', 5), csat(1_500, 'A', 4), csat(1_501, 'B', 4));
  const answer = ({ line }: Piece) => (line === 1 ? { errors: wrong(3), errorCount: 2 } : good);
  expect(await sent(rows, 1, [1_500, 1_501], answer)).toEqual(['taken', 'answer']);
});

it('a number of a day that has no id is known again in a later piece, and so is what its metric is counted in', async () => {
  const number = (line: number, value: number, more: object = {}): ImportRow => ({
    line,
    body: { kind: 'metric', metric: 'orders', occurredAt: '2026-05-01', unit: 'count', value, ...more },
  });
  const inLevels = number(1_502, 7, { occurredAt: '2026-05-02', unit: 'level' });
  const rows = () => fileWith(number(2, 5), number(1_500, 5), number(1_501, 6), inLevels);
  const lines = [2, 1_500, 1_501, 1_502];
  expect(await sent(rows(), 1, lines, () => good)).toEqual(['answer', 'repeated', 'day_twice', 'metric_is_count']);
  expect(await sent(rows(), 1, lines, refusing(2))).toEqual(['answer', 'answer', 'answer', 'answer']);
});
