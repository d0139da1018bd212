import type { ImportInspection } from '../../contract/imports/understood.ts';
import { isNoValue } from '../../domain/imports/no-value.ts';
import { scoreBy, type ScoreRule } from '../../domain/imports/score-scale.ts';
import { isScore, type Kind } from '../../domain/scales.ts';
import { shown } from '../../domain/text/shown.ts';
import type { ImportRow } from '../import-row.ts';
import { countMetrics } from '../metrics/count-metrics.ts';
import { mapRows } from '../map-rows.ts';
import { columnsIn, durationFields, mapText, stepFields, type RowMap } from '../parse-map.ts';
import { nonePassedOver, type PassedOver } from '../passed-over.ts';
import { misfitsIn } from './misfits.ts';
import type { Plan } from './plan.ts';
import { unitOf } from './steps.ts';
import type { Understood } from './understand.ts';

const mostFirst = 5;
const mostKinds = 100;

/** The answers of what was understood, within its bounds; what is passed over is counted in `passed`. */
export const answersIn = ({ table, plan, bounded }: Understood, passed: PassedOver): AsyncIterable<ImportRow> =>
  bounded.answers(mapRows(table, plan, passed));

/** What was understood of a table, with the first answers as they would be stored. Reads it once more; stores nothing. */
export async function inspect(understood: Understood): Promise<ImportInspection> {
  const { table, preset, columns, plan, open, otherwise, bounded } = understood;
  const passedOver = nonePassedOver();
  const isMapped = !open.includes('occurredAt') && !open.includes('kind');
  const gathered = gather();
  if (isMapped) for await (const row of answersIn(understood, passedOver)) gathered.add(row);
  else passedOver.blank = plan.blank;
  const scores = [...plan.values.keys()].map((kind) => scoresOf(kind, plan.rules.get(kind)!, understood));
  const offScale = gathered.refused().some(({ trouble }) => trouble === 'score_scale');
  return {
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    sheet: table.sheet,
    sheets: [...table.sheets],
    headerLines: [...table.header.lines],
    preset: preset && { name: preset.preset.name, certainty: preset.preset.certainty, applied: preset.applied },
    columns: columns.map(({ name, filled, examples }) => ({ name, filled, examples: examples.map(shown) })),
    map: mapText(plan.map),
    open: offScale ? [...open, 'scale'] : [...open],
    otherwise,
    misfits: misfitsIn(columns, open).map((one) => ({ ...one, value: shown(one.value) })),
    moments: { columns: [...columnsIn(plan.map, 'occurredAt')], ...plan.moment, periods: [...plan.periods] },
    times: timesOf(plan),
    scores,
    metrics: gathered.metrics(),
    days: gathered.days(),
    ids: plan.map.has('externalId') ? 'column' : 'rows',
    whole: bounded.isWhole(),
    rows: plan.rows,
    answers: gathered.count(),
    passedOver,
    refused: gathered.refused(),
    first: gathered.first,
  };
}

const timesOf = ({ map, steps }: Pick<Plan, 'map' | 'steps'>): ImportInspection['times'] => [
  ...stepFields.flatMap((field) => timeOf(map, field, steps.get(field)?.unit ?? null)),
  ...durationFields.flatMap((field) => timeOf(map, field, unitOf(map, field))),
];

const timeOf = (
  map: RowMap,
  field: ImportInspection['times'][number]['field'],
  unit: ImportInspection['times'][number]['unit'] | null,
): ImportInspection['times'] => (unit ? [{ field, columns: [...columnsIn(map, field)], unit }] : []);

function scoresOf(kind: Kind, rule: ScoreRule, { plan }: Understood): ImportInspection['scores'][number] {
  const columns = [...columnsIn(plan.map, kind), ...(plan.map.has('kind') ? columnsIn(plan.map, 'score') : [])];
  const said = [...(plan.values.get(kind) ?? [])].filter(([value]) => !isNoValue(value));
  const values = said.map(([value, rows]) => {
    const mapped = scoreBy(value, rule);
    const score =
      mapped && 'score' in mapped && mapped.score !== null && isScore(kind, mapped.score) ? mapped.score : null;
    const group = mapped && 'group' in mapped ? mapped.group : null;
    return { value: shown(value), rows, score, group, exact: !mapped || !('exact' in mapped) || mapped.exact };
  });
  return { kind, columns, ...rule.scale, values };
}

/** Counts answers, keeps the first of them, their first and last day, and one line of each kind of trouble. */
export function gather() {
  const first: ImportInspection['first'] = [];
  const kinds = new Map<string, ImportInspection['refused'][number]>();
  let answers = 0;
  let days: ImportInspection['days'] = null;
  const counted = countMetrics();
  return {
    first,
    metrics: counted.metrics,
    count: () => answers,
    refused: () => [...kinds.values()],
    days: () => days,
    add(row: ImportRow) {
      answers += 1;
      if ('body' in row) {
        days = daysWith(days, row.body['occurredAt']);
        counted.see(row.body);
        if (first.length < mostFirst) first.push({ line: row.line, answer: row.body });
        return;
      }
      const key = `${row.field} ${row.trouble}`;
      const known = kinds.get(key);
      if (known) known.rows += 1;
      else if (kinds.size < mostKinds)
        kinds.set(key, { field: row.field, trouble: row.trouble, rows: 1, line: row.line, value: shown(row.value) });
    },
  };
}

const dayLength = 'YYYY-MM-DD'.length;

function daysWith(days: ImportInspection['days'], moment: unknown): ImportInspection['days'] {
  if (typeof moment !== 'string') return days;
  const day = moment.slice(0, dayLength);
  if (!days) return { first: day, last: day };
  return { first: day < days.first ? day : days.first, last: day > days.last ? day : days.last };
}
