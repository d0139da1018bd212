import type { LeftOut } from '../contract/responses.ts';
import { languageTag } from '../domain/imports/choice-words.ts';
import { isNoValue } from '../domain/imports/no-value.ts';
import { longestComment } from '../domain/limits.ts';
import { shown } from '../domain/text/shown.ts';
import { answerFields, durationFields, stepFields, type RowMap } from './parse-map.ts';
import { listed } from './listed.ts';
import { valueOf, type Cells } from './row-values.ts';
import { tookInRow, type Took } from './story-in-row.ts';
import type { Plan } from './understanding/plan.ts';

/** What was written in a row, and what of it was cut. */
export interface Text {
  readonly comment: { readonly comment?: string };
  readonly leftOut: readonly LeftOut[];
}

/** What all answers in a row share, and what is told with the first of them: what was written, and how long things took. */
export interface Shared extends Text {
  readonly took: Took;
  /** Made when they are wanted: there may be many more of them than columns. */
  fields(): Readonly<Record<string, unknown>>;
}

/** Those that each answer has for itself. */
const own: ReadonlySet<string> = new Set([
  'externalId',
  'sourceId',
  'occurredAt',
  'kind',
  'score',
  'status',
  'comment',
  ...stepFields,
  'agent',
  ...durationFields,
  ...answerFields,
]);

/** Reads what all answers in a row share: who, where, in which words. Cells that say there is nothing say nothing. */
export function sharedFields(cells: Cells, { map, zeroIsNone }: Pick<Plan, 'map' | 'zeroIsNone'>): Shared {
  const comment = map.get('comment');
  let made: Record<string, unknown> | undefined;
  return {
    fields: () => (made ??= fieldsIn(cells, map)),
    ...textFields(comment ? valueOf(cells, comment) : ''),
    took: tookInRow(cells, map, zeroIsNone),
  };
}

function fieldsIn(cells: Cells, map: RowMap): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, source] of map) {
    const value = own.has(field) ? '' : storable(valueOf(cells, source, field === 'contact.name' ? ' ' : undefined));
    if (isNoValue(value)) continue;
    const [outer, inner] = field.split('.') as [string, string | undefined];
    if (inner === undefined) fields[outer] = readField(outer, value);
    else {
      const within = (fields[outer] ??= {}) as Record<string, unknown>;
      within[inner] = field === 'answers.reasons' ? listed(value) : value;
    }
  }
  return fields;
}

function readField(field: string, value: string): unknown {
  if (field === 'locale') return languageTag(value);
  // A workbook writes whole numbers as it likes.
  return field === 'surveyVersion' && /^\d+(\.0+)?$/.test(value) ? Number(value) : value;
}

/** A text as an answer takes it: cut where it is too long. */
export function textFields(given: string): Text {
  const text = storable(given);
  if (isNoValue(text)) return { comment: {}, leftOut: [] };
  if (text.length <= longestComment) return { comment: { comment: text }, leftOut: [] };
  return {
    comment: { comment: text.slice(0, longestComment).toWellFormed() },
    leftOut: [{ field: 'comment', value: shown(text) }],
  };
}

/** A lone return breaks no line where it will be read. */
const storable = (text: string): string => text.replaceAll('\0', '').replace(/\r(?!\n)/g, '\n');
