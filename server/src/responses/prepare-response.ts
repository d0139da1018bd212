import type { ImportedResponse, NewResponse } from '@huiyin/shared/contract/responses';
import { fingerprint } from '@huiyin/shared/domain/text/fingerprint';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Site } from '../sites/read-site.ts';
import type { NewTicket } from '../tickets/open-tickets.ts';

/** A row of `responses`, not yet stored. `reasons` are the distinct reasons in `answers`. */
export interface ResponseRow {
  id: string;
  siteId: string;
  kind: string;
  surveyVersion: number;
  score: number | null;
  comment: string | null;
  answers: string | null;
  category: string | null;
  contact: string | null;
  page: string | null;
  language: string | null;
  attributes: string | null;
  channel: 'widget' | 'import';
  suspect: 'trap' | 'speed' | null;
  sample: 0 | 1;
  occurredAt: number;
  receivedAt: number;
  day: string;
  hour: number;
  bodyHash: number;
  reasons: string[];
}

/** A response with the ticket it opens, if it is a complaint. */
export interface Prepared {
  row: ResponseRow;
  ticket: NewTicket | null;
}

/** Where and when a response came in. */
export interface Arrival {
  site: Site;
  id: string;
  surveyVersion: number;
  channel: ResponseRow['channel'];
  occurredAt: number;
  receivedAt: number;
  sample?: boolean;
}

type Body = Omit<NewResponse, 'id' | 'surveyVersion'> | Omit<ImportedResponse, 'externalId' | 'occurredAt'>;

/** Turns a checked body into the row to be stored. Faster answers than a person can give are marked, not refused. */
export function prepareRow(body: Body, arrival: Arrival): ResponseRow {
  const { site, occurredAt } = arrival;
  const { answers, reasons } = distinctReasons(body.answers);
  return {
    id: arrival.id,
    siteId: site.id,
    kind: body.kind,
    surveyVersion: arrival.surveyVersion,
    score: body.score ?? null,
    comment: body.comment ?? null,
    answers: json(answers),
    category: body.category ?? null,
    contact: json(body.contact),
    page: body.page ? pageWithoutQuery(body.page) : null,
    language: body.locale ?? null,
    attributes: json(body.attributes),
    channel: arrival.channel,
    suspect: suspicion(body),
    sample: arrival.sample ? 1 : 0,
    occurredAt,
    receivedAt: arrival.receivedAt,
    ...localDay(occurredAt, site.timeZone),
    bodyHash: fingerprint(body),
    reasons,
  };
}

function distinctReasons(answers: Body['answers']): { answers: Body['answers']; reasons: string[] } {
  const given = answers?.['reasons'];
  if (!Array.isArray(given)) return { answers, reasons: [] };
  const reasons = [...new Set(given)];
  return { answers: { ...answers, reasons }, reasons };
}

function suspicion(body: Body): ResponseRow['suspect'] {
  if ('trap' in body && body.trap) return 'trap';
  const fastest = body.kind === 'complaint' ? 1000 : 150;
  return 'elapsedMs' in body && body.elapsedMs !== undefined && body.elapsedMs < fastest ? 'speed' : null;
}

function json(value: object | undefined): string | null {
  return value && Object.keys(value).length > 0 ? JSON.stringify(value) : null;
}

function pageWithoutQuery(page: string): string | null {
  const url = URL.parse(page);
  return url && /^https?:$/.test(url.protocol) ? url.origin + url.pathname : null;
}
