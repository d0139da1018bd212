import { sha256 } from '../domain/sha256.ts';
import { isNoValue } from '../domain/imports/no-value.ts';
import { answersOfRow } from './answers-of-row.ts';
import type { ImportRow } from './import-row.ts';
import { valuesOfRow } from './metrics/values-of-row.ts';
import { createNumberMap, type NumberMap } from './number-map.ts';
import { rowId } from './row-name.ts';
import { cellsByName, isSum, valueOf } from './row-values.ts';
import type { PassedOver } from './passed-over.ts';
import { leftOutAs } from './presets/left-out-rows.ts';
import type { Row, Table } from './reading/open-table.ts';
import type { Plan } from './understanding/plan.ts';

/**
 * The answers in the rows of a table, by a plan; what is passed over is counted in `passed`. A row without an id of its own gets one
 * made of its source, its cells and how many rows like it came before, so that it is known again.
 */
export async function* mapRows(table: Table, plan: Plan, passed: PassedOver): AsyncGenerator<ImportRow> {
  const seen = createNumberMap();
  for await (const row of table.rows(() => (passed.blank += 1))) {
    if (!('cells' in row)) yield { line: row.line, field: 'row', trouble: row.problem, value: widthSaid(row, table) };
    else yield* rowAnswers(row.line, row.cells, table, plan, passed, seen);
  }
}

const widthSaid = (row: Row, { header }: Table): string =>
  'width' in row ? `${row.width} ≠ ${header.names.length}` : '';

async function* rowAnswers(
  line: number,
  given: readonly string[],
  { header }: Table,
  plan: Plan,
  passed: PassedOver,
  seen: NumberMap,
): AsyncGenerator<ImportRow> {
  const cells = cellsByName(header.names, given);
  if (isSum(cells, plan.map)) return void (passed.total += 1);
  const leftOut = leftOutAs(cells, plan.leaveOut);
  if (leftOut) return void (passed[leftOut] += 1);
  if (plan.metrics) {
    const values = valuesOfRow(cells, plan, plan.metrics);
    if (values.length === 0) passed.unanswered += 1;
    return yield* values.map((value) => ({ line, ...value }));
  }
  const source = plan.map.get('externalId');
  const said = source ? valueOf(cells, source) : '';
  const id = isNoValue(said) ? ownId(plan.source, given, seen) : said;
  const moved = plan.map.get('sourceId');
  const first = moved ? valueOf(cells, moved) : '';
  const answers = answersOfRow(cells, plan);
  const silent = answers.flatMap((answer) => ('silent' in answer ? [answer.silent] : []));
  if (silent.length === answers.length) passed[silent.includes('unscored') ? 'unscored' : 'unanswered'] += 1;
  for (const answer of answers)
    if ('trouble' in answer) yield { line, ...answer };
    else if ('body' in answer)
      yield {
        line,
        body: {
          ...answer.body,
          externalId: `${id}${answer.suffix}`,
          ...(!isNoValue(first) && { sourceId: `${first}${answer.suffix}` }),
        },
        leftOut: answer.leftOut,
      };
}

/** So many digits of a hash are a number, beside one that is never 0. */
const digitsCounted = 13;

function ownId(source: string, cells: readonly string[], seen: NumberMap): string {
  const hash = sha256(JSON.stringify(source === '' ? cells : [source, cells])).slice(0, 32);
  const mark = Number.parseInt(hash.slice(0, digitsCounted), 16) + 1;
  const nth = (seen.get(mark) ?? 0) + 1;
  seen.set(mark, nth);
  return rowId(hash, nth);
}
