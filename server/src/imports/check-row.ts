import { importedResponse, type ImportedResponse } from '@huiyin/shared/contract/responses';
import { uuidFromHash } from '@huiyin/shared/domain/ids';
import { hashSecret } from '../authorization/secrets.ts';
import { invalid } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { askedNow } from '../responses/asked-of.ts';
import { prepareRow, type Prepared } from '../responses/prepare-response.ts';
import { ticketFor } from '../responses/submit-response.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import type { ImportRow } from './map-rows.ts';
import { notAMoment, occurredAtOf } from './occurred-at.ts';
import { readAnswers } from './read-answers.ts';

/** What is wrong with a row, by field. */
export interface RowError {
  line: number;
  field: string;
  message: string;
}

/** A row fit to be stored, or what is wrong with it. */
export type CheckedRow = { line: number; prepared: Prepared } | { errors: RowError[] };

/** What every row of an import shares. */
export interface ImportContext extends KnownSite {
  now: number;
}

/**
 * Checks a row by the contract and prepares it. Its id is made of the site and its externalId, so that a row imported
 * twice is one. A complaint opens a ticket that is closed, unless the row says otherwise: nobody waits for an answer
 * to history.
 */
export async function checkRow(row: ImportRow, context: ImportContext): Promise<CheckedRow> {
  const { line } = row;
  if ('problem' in row) return { errors: [{ line, field: row.field, message: row.problem }] };
  const { success, data, error } = importedResponse.safeParse(row.body);
  if (!success) return { errors: contractErrors(line, error) };
  const occurredAt = occurredAtOf(data.occurredAt, context.site.timeZone, context.now);
  if (typeof occurredAt === 'string') return { errors: [{ line, field: 'occurredAt', message: occurredAt }] };
  try {
    return { line, prepared: await prepare(data, occurredAt, context) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { errors: (problem.errors ?? []).map((error) => ({ line, ...error })) };
  }
}

function contractErrors(line: number, { issues }: { issues: readonly unknown[] }): RowError[] {
  const { errors = [] } = invalid(issues as never);
  return errors.map(({ field, message }) => ({ line, field, message: field === 'occurredAt' ? notAMoment : message }));
}

async function prepare(
  data: ImportedResponse,
  occurredAt: number,
  { site, now, surveys }: ImportContext,
): Promise<Prepared> {
  const questions = surveys.get(data.survey ?? data.kind)?.definition.questions ?? [];
  const body = data.answers ? { ...data, answers: readAnswers(questions, data.answers) } : data;
  const row = prepareRow(body, {
    site,
    id: uuidFromHash(await hashSecret(`${site.id}\n${data.externalId}`)),
    asked: askedNow(surveys, body),
    channel: 'import',
    occurredAt,
    receivedAt: now,
  });
  return { row, ticket: ticketFor(row, data, site, null, data.status ?? 'closed') };
}
