import type { Kind } from '../domain/scales.ts';
import type { FaultReason } from '../i18n/admin/imports/en.ts';
import { ChoiceFault } from './choice-fault.ts';
import { isMetricField, isOfMetrics, metricFields } from './metrics/metric-map.ts';

/** Where a field's value comes from: columns joined, or the same text in every row. */
export type Source = { columns: readonly string[] } | { constant: string };

/** From field names such as `score`, `contact.email`, `attributes.plan` to their sources. */
export type RowMap = ReadonlyMap<string, Source>;

const mostTold = 100;

/** Fields that are an answer each: a row may give several. */
export const answerFields = ['csat', 'nps', 'ces', 'complaint'] as const satisfies readonly Kind[];
export type AnswerField = (typeof answerFields)[number];

/** When something happened to a complaint after it was opened. */
export const stepFields = ['firstRepliedAt', 'resolvedAt', 'closedAt'] as const;

/** How long something took. */
export const durationFields = ['waitSeconds', 'handleSeconds'] as const;

const plain: readonly string[] = [
  'externalId',
  'sourceId',
  'occurredAt',
  'kind',
  'survey',
  'surveyVersion',
  'score',
  'comment',
  'category',
  'page',
  'locale',
  'touchpoint',
  'status',
  ...stepFields,
  'agent',
  ...durationFields,
  ...answerFields,
  ...metricFields,
];
const nested = /^(contact\.(email|phone|name)|(answers|attributes)\.[a-z][A-Za-z0-9_]{0,63})$/;

/** Whether there is such a field. */
export const isField = (name: string): boolean => plain.includes(name) || nested.test(name) || isMetricField(name);
const pair = /^\s*([^=\s]+)\s*=(.*)$/s;
const quoted = String.raw`"(?:[^"]|"")*"`;
const piece = (separator: string) => new RegExp(`(?:${quoted}|[^"${separator}])+`, 'g');

/** The parts of a text between separators that stand in no quotation marks. */
export const partsBetween = (text: string, separator: ',' | '+'): string[] => text.match(piece(separator)) ?? [];

/** A text without the quotation marks around it. */
export const unquoted = (text: string): string =>
  text.trim().replace(/^"((?:[^"]|"")*)"$/, (_, inner: string) => inner.replaceAll('""', '"'));

/**
 * Reads a map such as `externalId=id,kind=:csat,comment=product+issue`: `field=column`, `field=:constant`, and `a+b` to
 * join the columns that are not empty; `csat=stars,nps=likely` makes two answers of a row. Names and constants that hold `,` or `+`
 * stand in double quotes, and a quotation mark within them is doubled. Throws FileFault naming `map`.
 */
export function parseMap(text: string): RowMap {
  const map = parseMapSoFar(text);
  if (!map.has('kind') && !hasAnswerFields(map) && !isOfMetrics(map)) refuse('mapKind');
  if (!map.has('occurredAt')) refuse('mapMoment');
  return map;
}

/** The same of a map that may lack what every answer needs: somebody is at it still. */
export function parseMapSoFar(text: string): RowMap {
  const map = new Map<string, Source>();
  for (const part of partsBetween(text, ',')) {
    const [, field, from] = pair.exec(part) ?? refuse('mapPart', part.trim());
    if (!isField(field!)) refuse('mapField', field, known);
    if (map.has(field!)) refuse('mapTwice', field);
    map.set(field!, readSource(field!, from!.trim()));
  }
  const [answer] = answerFields.filter((field) => map.has(field));
  if (map.has('kind') && answer) refuse('mapBoth', answer);
  if (isOfMetrics(map) && (map.has('kind') || answer)) refuse('mapMixed');
  return map;
}

const hasAnswerFields = (map: RowMap): boolean => answerFields.some((field) => map.has(field));

const known = [
  ...plain,
  'contact.email',
  'contact.phone',
  'contact.name',
  'answers.…',
  'attributes.…',
  'metrics.…',
].join(', ');

function readSource(field: string, from: string): Source {
  if (from.startsWith(':')) return { constant: unquoted(from.slice(1)) };
  const columns = [...new Set(partsBetween(from, '+').map(unquoted).filter(Boolean))];
  return columns.length > 0 ? { columns } : refuse('mapEmpty', field);
}

function refuse(reason: FaultReason, value?: string, others?: string): never {
  throw new ChoiceFault('map', reason, value, others);
}

/** Checks that every column of a map is there. Throws FileFault naming `map`. */
export function checkColumns(map: RowMap, names: readonly string[]): void {
  for (const column of columnsIn(map))
    if (!names.includes(column)) refuse('mapColumn', column, names.slice(0, mostTold).join(', '));
}

/** The columns of a field, or of all. */
export const columnsIn = (map: RowMap, field?: string): readonly string[] =>
  [...map].flatMap(([name, source]) => ((field ?? name) === name && 'columns' in source ? source.columns : []));

/** A map in which all complaints have this status. */
export const withStatus = (map: RowMap, status: string): RowMap => new Map([...map, ['status', { constant: status }]]);

const written = (name: string): string => (/^[^",+=:\s][^",+]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** A map as parseMap reads it. */
export const mapText = (map: RowMap): string =>
  [...map]
    .map(([field, source]) =>
      'columns' in source
        ? `${field}=${source.columns.map(written).join('+')}`
        : `${field}=:${written(source.constant)}`,
    )
    .join(',');
