import { slugOfName } from '@huiyin/shared/domain/imported/imported-metric';
import { metricNamed } from '@huiyin/shared/domain/imported/known-metrics';
import { freeField, metricFieldOf } from '@huiyin/shared/files/metrics/free-field';
import { isMetricField } from '@huiyin/shared/files/metrics/metric-map';
import {
  answerFields,
  columnsIn,
  mapText,
  parseMapSoFar,
  withStatus,
  type RowMap,
  type Source,
} from '@huiyin/shared/files/parse-map';

/** What a column can mean, in the order it is offered; '' for nothing. Attributes come beside. */
export const columnFields = [
  '',
  'occurredAt',
  'csat',
  'nps',
  'ces',
  'complaint',
  'comment',
  'externalId',
  'sourceId',
  'touchpoint',
  'attributes.service_type',
  'category',
  'answers.reasons',
  'kind',
  'score',
  'status',
  'firstRepliedAt',
  'resolvedAt',
  'closedAt',
  'agent',
  'waitSeconds',
  'handleSeconds',
  'survey',
  'surveyVersion',
  'page',
  'locale',
  'contact.name',
  'contact.email',
  'contact.phone',
  'metric',
  'value',
  'of',
  'unit',
  'better',
  'name',
] as const;

/** Fields that several columns give together, one behind the other. */
const joined: readonly string[] = ['occurredAt', 'comment', 'complaint'];
const answers: readonly string[] = answerFields;

/** The field a column means by a map; '' for none. */
export function fieldOf(map: string, column: string): string {
  const found = [...parseMapSoFar(map)].find(([, source]) => has(source, column));
  return found?.[0] ?? '';
}

const has = (source: Source, column: string): boolean => 'columns' in source && source.columns.includes(column);

/**
 * A map in which a column means another field; '' for none. It is added to the columns of a moment or a text, and stands instead of those of
 * any other field. A column that names the kinds and columns of one kind each rule each other out, as do answers and metrics, and metrics with a
 * column each and a column that names them.
 * @example withField('csat=a,occurredAt=day', 'time', 'occurredAt') // 'csat=a,occurredAt=day+time'
 */
export function withField(map: string, column: string, field: string): string {
  const changed = new Map<string, Source>();
  for (const [name, source] of parseMapSoFar(map)) {
    const columns = 'columns' in source ? source.columns.filter((one) => one !== column) : undefined;
    if (rulesOut(field, name) || columns?.length === 0) continue;
    changed.set(name, columns ? { columns } : source);
  }
  if (field) changed.set(field, { columns: [...(joined.includes(field) ? columnsIn(changed, field) : []), column] });
  return mapText(withoutLoneParts(changed));
}

/** What is said of a metric goes with its column. */
const withoutLoneParts = (map: RowMap): RowMap =>
  new Map(
    [...map].filter(([field]) => {
      const [outer, metric, part] = field.split('.');
      return outer !== 'metrics' || part === undefined || map.has(`metrics.${metric}`);
    }),
  );

const rulesOut = (chosen: string, there: string): boolean => {
  if (isOfAnswer(chosen)) return isMetricField(there) || isOtherAnswer(chosen, there);
  if (!isMetricField(chosen)) return false;
  return isOfAnswer(there) || (isMetricField(there) && hasOwnColumn(chosen) !== hasOwnColumn(there));
};

/** A metric that has a column of its own, or a part of one; not one that each row names. */
const hasOwnColumn = (field: string): boolean => field.startsWith('metrics.');

const isOfAnswer = (field: string): boolean => answers.includes(field) || ofKinds(field);

const isOtherAnswer = (chosen: string, there: string): boolean =>
  answers.includes(chosen) ? there === 'kind' || there === 'score' : ofKinds(chosen) && answers.includes(there);

const ofKinds = (field: string): boolean => field === 'kind' || field === 'score';

/** What complaints are whose status no column says; undefined where one does, or where there are none. */
export function statusSaid(text: string): 'open' | 'closed' | undefined {
  const map = parseMapSoFar(text);
  if (!map.has('complaint') && !map.has('kind')) return undefined;
  const source = map.get('status');
  if (!source) return 'closed';
  return 'constant' in source && (source.constant === 'open' || source.constant === 'closed')
    ? source.constant
    : undefined;
}

/** A map in which all complaints have this status. */
export const withStatusSaid = (map: string, status: string): string => mapText(withStatus(parseMapSoFar(map), status));

/**
 * The metric that a column becomes in a map, by its name as far as it can be one, else by its place, from 1; none that another column is.
 * @example metricField('Orders (shop B)', 3, 'metrics.orders=Orders') // 'metrics.orders-2'
 */
export function metricField(column: string, place: number, map: string): string {
  const wanted = metricNamed(column)?.slug ?? (slugOfName(column) || `column${place}`);
  return freeField(metricFieldOf(wanted), isOnlyIn(parseMapSoFar(map), column));
}

/** Of a field: whether no other column is it. */
const isOnlyIn =
  (there: RowMap, column: string) =>
  (field: string): boolean => {
    const source = there.get(field);
    return !source || has(source, column);
  };

const longestAttribute = 64;

/** The attribute that a column becomes in a map, by its name as far as it can be one, else by its place, from 1; none that another column is. */
export function attributeField(column: string, place: number, map: string): string {
  const name = column
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '');
  const wanted = name ? name[0]!.toLowerCase() + name.slice(1, longestAttribute) : `column${place}`;
  const named = (n: number): string => {
    const end = n === 1 ? '' : `_${n}`;
    return `attributes.${wanted.slice(0, longestAttribute - end.length)}${end}`;
  };
  return freeField(named, isOnlyIn(parseMapSoFar(map), column));
}
