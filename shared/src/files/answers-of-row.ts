import type { RowTrouble } from '../contract/imports/rows.ts';
import type { LeftOut } from '../contract/responses.ts';
import { kindNamed, statusNamed } from '../domain/imports/choice-words.ts';
import { isNoValue } from '../domain/imports/no-value.ts';
import { momentBy, readMoment } from '../domain/imports/read-moment.ts';
import { readScore } from '../domain/imports/read-score.ts';
import { scoreBy } from '../domain/imports/score-scale.ts';
import { shown } from '../domain/text/shown.ts';
import { isScore, kinds, scaleOf, type Kind, type NpsGroup } from '../domain/scales.ts';
import { sharedFields, textFields, type Shared } from './shared-fields.ts';
import { answerFields, type AnswerField } from './parse-map.ts';
import { kindBehind } from './row-name.ts';
import { momentText, valueOf, type Cells } from './row-values.ts';
import { nothingTook, storyInRow } from './story-in-row.ts';
import type { Plan } from './understanding/plan.ts';

/** What is wrong with an answer. */
export interface Trouble {
  field: string;
  trouble: RowTrouble;
  value: string;
}

/** What a row says of one kind: a body without its id, with what the id of the row is followed by; what is wrong; or nothing. */
export type Answer =
  | { body: Record<string, unknown>; suffix: string; leftOut: readonly LeftOut[] }
  | Trouble
  | { silent: 'unanswered' | 'unscored' };

const wireMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The answers in a row, one for each kind that the map knows: never none. What was written is said with the first of them. */
export function answersOfRow(cells: Cells, plan: Plan): Answer[] {
  const shared = sharedFields(cells, plan);
  const wanted = answerFields.filter((field) => plan.map.has(field));
  if (wanted.length === 0) return [ofKindColumn(cells, plan, shared)];
  const answers: Answer[] = [];
  for (const field of wanted) {
    const isFirst = !answers.some((answer) => 'body' in answer);
    answers.push(
      ofField(field, cells, plan, isFirst ? shared : { ...shared, comment: {}, took: nothingTook, leftOut: [] }),
    );
  }
  return answers;
}

function ofField(field: AnswerField, cells: Cells, plan: Plan, shared: Shared): Answer {
  const cell = valueOf(cells, plan.map.get(field)!);
  if (field === 'complaint')
    return whole(cells, plan, { kind: field, ...shared, ...textFields(cell) }, undefined, kindBehind(field));
  return whole(cells, plan, { kind: field, ...shared }, { cell, field }, kindBehind(field));
}

function ofKindColumn(cells: Cells, plan: Plan, shared: Shared): Answer {
  const said = valueOf(cells, plan.map.get('kind')!);
  const kind = kindNamed(said) ?? kinds.find((one) => one === said);
  if (!kind) return { field: 'kind', trouble: 'kind_unread', value: said };
  const source = plan.map.get('score');
  const score = source && scaleOf(kind) ? { cell: valueOf(cells, source), field: 'score' } : undefined;
  return whole(cells, plan, { kind, ...shared }, score, '');
}

/** An answer of a kind with its moment, its score and what else is said. */
function whole(
  cells: Cells,
  plan: Plan,
  { kind, fields, comment, took, leftOut }: Shared & { kind: Kind },
  given: { cell: string; field: string } | undefined,
  suffix: string,
): Answer {
  const isSilent = given ? isNoValue(given.cell) : kind === 'complaint' && comment.comment === undefined;
  if (isSilent) return { silent: comment.comment === undefined ? 'unanswered' : 'unscored' };
  const occurredAt = momentIn(cells, plan);
  if (typeof occurredAt === 'object') return occurredAt;
  const score = given && scoreIn(given.cell, kind, plan, given.field);
  if (score && 'trouble' in score) return score;
  const status = kind === 'complaint' ? statusIn(cells, plan) : noStatus;
  const story = storyInRow(cells, plan, kind);
  const body = {
    ...withAttributes(fields(), story.attributes),
    ...comment,
    kind,
    occurredAt,
    ...score?.said,
    ...status.said,
    ...story.said,
    ...took.said,
  };
  return {
    body,
    suffix,
    leftOut: [...leftOut, ...(score?.leftOut ?? []), ...status.leftOut, ...story.leftOut, ...took.leftOut],
  };
}

function withAttributes(fields: Readonly<Record<string, unknown>>, more: object): Readonly<Record<string, unknown>> {
  if (Object.keys(more).length === 0) return fields;
  return { ...fields, attributes: { ...(fields['attributes'] as object | undefined), ...more } };
}

/** The moment of a row as it is sent, or what is wrong with it. */
export function momentIn(cells: Cells, { map, moment }: Plan): Trouble | string {
  const value = momentText(cells, map);
  if (isNoValue(value)) return { field: 'occurredAt', trouble: 'moment_missing', value: '' };
  const reading = readMoment(value);
  if (!reading) return { field: 'occurredAt', trouble: 'moment_unread', value };
  // As it is written, so that what an earlier release stored is known again.
  if (wireMoment.test(value)) return value;
  return momentBy(reading, moment) ?? { field: 'occurredAt', trouble: 'moment_order', value };
}

interface StatusRead {
  readonly said: { readonly status?: string };
  readonly leftOut: readonly LeftOut[];
}

const noStatus: StatusRead = { said: {}, leftOut: [] };

/** How a complaint stands. A word for it that nobody knows is left out and told: the complaint counts more. */
function statusIn(cells: Cells, { map }: Plan): StatusRead {
  const source = map.get('status');
  const value = source ? valueOf(cells, source) : '';
  if (isNoValue(value)) return noStatus;
  const status = statusNamed(value);
  return status ? { said: { status }, leftOut: [] } : { said: {}, leftOut: [{ field: 'status', value: shown(value) }] };
}

/** A score of ours, told where it was rounded, or a group of NPS. */
function scoreIn(
  cell: string,
  kind: Kind,
  { rules }: Plan,
  field: string,
): Trouble | { said: { score: number } | { group: NpsGroup }; leftOut: LeftOut[] } {
  const mapped = scoreBy(cell, rules.get(kind)!);
  if (mapped && 'exact' in mapped && isScore(kind, mapped.score))
    return { said: { score: mapped.score }, leftOut: mapped.exact ? [] : [{ field, value: cell }] };
  if (mapped && 'group' in mapped) return { said: { group: mapped.group }, leftOut: [] };
  const is = readScore(cell)?.is;
  return { field, trouble: is === 'group' ? 'score_group' : is ? 'score_scale' : 'score_unread', value: cell };
}
