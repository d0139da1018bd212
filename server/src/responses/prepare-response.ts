import type { Question } from '@huiyin/shared/contract/questions';
import type { ImportedResponse } from '@huiyin/shared/contract/imports/imported-response';
import type { LeftOut, NewResponse } from '@huiyin/shared/contract/responses';
import { other } from '@huiyin/shared/domain/other';
import { chosenName } from '@huiyin/shared/domain/surveys/chosen-name';
import { marksOf, type Mark } from '@huiyin/shared/domain/surveys/marks';
import { fingerprint } from '@huiyin/shared/domain/text/fingerprint';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { remembered } from '../base/remembered.ts';
import type { Site } from '../base/site.ts';
import type { KnownNames } from '../metrics/known-names.ts';
import type { KnownTouchpoints } from '../touchpoints/known-touchpoints.ts';
import { shown } from '@huiyin/shared/domain/text/shown';
import { keepToKnown } from './keep-to-known.ts';
import type { responses } from './tables.ts';

/** A row of `responses`, not yet stored. `counted` is what counts need of the JSON columns. */
export type ResponseRow = Omit<typeof responses.$inferSelect, 'seq'> & { counted: Counted };

/** The distinct reasons in `answers`, the `attributes`, and the marks. */
export interface Counted {
  reasons: readonly string[];
  attributes: Readonly<Record<string, unknown>>;
  marks: readonly Mark[];
}

/** The version of a survey that was answered. `questions` are those that `answers` is read by. */
export interface Asked {
  survey: string;
  version: number;
  questions: readonly Question[];
  /** Those that are kept, where not all of them are as they were asked. */
  answers?: NewResponse['answers'];
  /** What is not as it was asked, and a version that is not known here. */
  leftOut?: readonly LeftOut[];
}

/** Where and when a response came in. */
export interface Arrival {
  site: Site;
  id: string;
  asked: Asked;
  channel: ResponseRow['channel'];
  /** Whose signature held. */
  customer?: string | null;
  occurredAt: number;
  receivedAt: number;
  sample?: boolean;
  /** The import it comes with. */
  importId?: string;
  /** What its file calls it. */
  sourceId?: string | null;
  /** Those of the site: what an answer calls its own is kept to them. */
  touchpoints?: Pick<KnownTouchpoints, 'idOf' | 'ofPage'>;
  tiers?: Pick<KnownNames, 'idOf'>;
  serviceTypes?: Pick<KnownNames, 'idOf'>;
  /** What was left out before. */
  leftOut?: readonly LeftOut[];
}

type Body = Omit<NewResponse, 'id' | 'surveyVersion'> | Omit<ImportedResponse, 'externalId' | 'occurredAt'>;

/**
 * Turns a checked body into the row to be stored, with all that was left out of it. Faster answers than a person can give are
 * marked, not refused.
 */
export function prepareRow(body: Body, arrival: Arrival): ResponseRow {
  const { site, asked, occurredAt } = arrival;
  const suspect = suspicion(body);
  const { said, leftOut } = keptOf(body, arrival, suspect);
  const answers = withDistinctReasons(said.answers);
  const marks = answers && asked.questions.length > 0 ? marksOf(asked.questions, answers) : [];
  return {
    id: arrival.id,
    siteId: site.id,
    kind: body.kind,
    survey: asked.survey,
    surveyVersion: asked.version,
    score: body.score ?? null,
    group: ('group' in body && body.group) || null,
    comment: body.comment ?? null,
    answers: json(answers),
    category: said.category ?? null,
    contact: json(body.contact),
    page: said.page ?? null,
    language: said.locale ?? null,
    attributes: json(said.attributes),
    channel: arrival.channel,
    touchpoint: said.touchpoint ?? null,
    customer: arrival.customer ?? null,
    marks: json(marks),
    leftOut: json(leftOut),
    suspect,
    sample: arrival.sample ? 1 : 0,
    occurredAt,
    receivedAt: arrival.receivedAt,
    ...localDay(occurredAt, site.timeZone),
    bodyHash: fingerprint(body),
    importId: arrival.importId ?? null,
    sourceId: arrival.sourceId ?? null,
    counted: { reasons: reasonsIn(answers), attributes: said.attributes ?? {}, marks },
  };
}

/** What is kept of a body, and what is not: before and here. */
function keptOf(body: Body, arrival: Arrival, suspect: ResponseRow['suspect']): { said: Body; leftOut: LeftOut[] } {
  const { asked, channel, leftOut: before = [] } = arrival;
  const given = asked.answers ? { ...body, answers: asked.answers } : body;
  const { kept, leftOut } = channel === 'import' ? { kept: given, leftOut: [] } : keepToKnown(given, asked.questions);
  const page = body.page && pageWithoutQuery(body.page);
  const place = placeSaid(given, arrival);
  const touchpointNow = nameOf(place, arrival.touchpoints, arrival, suspect);
  const named = attributesNow(given, arrival, suspect);
  const lost = [
    ...(body.page && !page ? [{ field: 'page', value: shown(body.page) }] : []),
    ...(touchpointNow !== place && touchpointNow === other ? [{ field: 'touchpoint', value: place! }] : []),
    ...named.lost,
  ];
  return {
    said: { ...kept, page: page ?? undefined, touchpoint: touchpointNow, attributes: named.attributes },
    leftOut: [...before, ...(asked.leftOut ?? []), ...leftOut, ...lost],
  };
}

/**
 * Where it was given: what was chosen where the survey asked that, else what the tag or the link says, else the place that has the page.
 * An import says it itself.
 */
function placeSaid({ answers, touchpoint, page }: Body, arrival: Arrival): string | undefined {
  const { asked, channel, site, touchpoints } = arrival;
  if (channel === 'import') return touchpoint;
  return (
    chosenName('touchpoint', asked.questions, answers, site.languages) ??
    touchpoint ??
    (page === undefined ? undefined : touchpoints?.ofPage(page))
  );
}

/** What the page says, with the type of service that was chosen where the survey asked that, and by which names it is counted. */
function attributesNow(
  { answers, attributes: said }: Body,
  arrival: Arrival,
  suspect: ResponseRow['suspect'],
): { attributes: Body['attributes']; lost: LeftOut[] } {
  const { asked, channel, site } = arrival;
  const chosen =
    channel === 'import' ? undefined : chosenName('service_type', asked.questions, answers, site.languages);
  const attributes = chosen === undefined ? said : { ...said, service_type: chosen };
  const known = { tier: arrival.tiers, service_type: arrival.serviceTypes };
  const counted = Object.entries(known).flatMap(([name, names]) => {
    const value = attributes?.[name];
    const now = typeof value === 'string' ? nameOf(value, names, arrival, suspect) : value;
    return now === value ? [] : [{ name, value: shown(value), now: now! }];
  });
  if (counted.length === 0) return { attributes, lost: [] };
  return {
    attributes: { ...attributes, ...Object.fromEntries(counted.map(({ name, now }) => [name, now])) },
    lost: counted.map(({ name, value }) => ({ field: `attributes.${name}`, value })),
  };
}

/**
 * What it is counted as: by its id; `other` where a stranger made up one too many. A suspect answer is not counted by it, and makes
 * none known.
 */
function nameOf(
  said: string | undefined,
  names: Pick<KnownNames, 'idOf'> | undefined,
  { channel }: Arrival,
  suspect: ResponseRow['suspect'],
): string | undefined {
  if (said === undefined || suspect || !names) return said;
  return names.idOf(said) ?? (channel === 'import' ? said : other);
}

function withDistinctReasons(answers: Body['answers']): Body['answers'] {
  const reasons = reasonsIn(answers);
  return reasons.length > 0 ? { ...answers, reasons: [...new Set(reasons)] } : answers;
}

type Named = Readonly<Record<string, unknown>> | null | undefined;

function reasonsIn(answers: Named): readonly string[] {
  const reasons = answers?.['reasons'];
  return Array.isArray(reasons) ? (reasons as string[]) : [];
}

/** What counts need of the JSON of a stored row. */
export const countedOf = ({
  answers,
  attributes,
  marks,
}: Pick<ResponseRow, 'answers' | 'attributes' | 'marks'>): Counted => ({
  reasons: reasonsIn(ofJson<Named>(answers)),
  attributes: ofJson<Counted['attributes']>(attributes) ?? {},
  marks: ofJson<Mark[]>(marks) ?? [],
});

/** What a column of JSON holds. */
export const ofJson = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

/** What was left out of a row. */
export const leftOutOf = ({ leftOut }: Pick<ResponseRow, 'leftOut'>): LeftOut[] =>
  leftOut === null ? [] : (JSON.parse(leftOut) as LeftOut[]);

/** A test is one however it was given: whoever tries something is quick. */
function suspicion(body: Body): ResponseRow['suspect'] {
  if ('test' in body && body.test) return 'test';
  if ('trap' in body && body.trap) return 'trap';
  const fastest = body.kind === 'complaint' ? 1000 : 150;
  return 'elapsedMs' in body && body.elapsedMs !== undefined && body.elapsedMs < fastest ? 'speed' : null;
}

function json(value: object | readonly unknown[] | undefined): string | null {
  return value && Object.keys(value).length > 0 ? JSON.stringify(value) : null;
}

/** Answers come from few pages. */
const pageWithoutQuery = remembered((page): string | null => {
  const url = URL.parse(page);
  return url && /^https?:$/.test(url.protocol) ? url.origin + url.pathname : null;
});
