import { firstNamed } from '../../intake/first-named.ts';
import type { Prepared } from '../../intake/store-responses.ts';
import { importedResponse, type ImportedResponse } from '@huiyin/shared/contract/imports/imported-response';
import { secondaryInImports, type LeftOut } from '@huiyin/shared/contract/responses';
import { answerId } from '@huiyin/shared/domain/imports/answer-id';
import { fingerprint } from '@huiyin/shared/domain/text/fingerprint';
import { Problem } from '../../base/problem.ts';
import { askedExactly } from '../../responses/asked-of.ts';
import { keepAnswer, type KeptAnswer } from '../../responses/keep-answer.ts';
import { leftOutOf, prepareRow } from '../../responses/prepare-response.ts';
import type { KnownSite } from '../../sites/site-directory.ts';
import type { NamedVersions } from '../../surveys/named-versions.ts';
import type { NewTicket } from '../../tickets/open-tickets.ts';
import type { Story } from '../../tickets/tell-story.ts';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { isRowId, nameOfRow } from '@huiyin/shared/files/row-name';
import { importedTicket } from './imported-ticket.ts';
import { occurredAtOf } from './occurred-at.ts';
import type { Agents } from './agents.ts';
import { readAnswers } from './read-answers.ts';
import { errorByContract, rowError, type RowError } from './row-error.ts';
import { storyAsAttributes, storySaid } from './story-said.ts';
import { surveyOfRow } from './survey-of-row.ts';

/** A row fit to be stored, or what is wrong with it. */
export type CheckedRow = GoodRow | { errors: RowError[] };

/** A row that is right. */
export interface GoodRow {
  line: number;
  prepared: Prepared;
  /** What it is called, as `nameOfRow` says. */
  name: string;
  /** The id it has by that, where it is known to be a stored one with another id; else null. */
  sentAs: string | null;
  /** The stored answer that it is, as its sender says. */
  replaces: string | undefined;
  leftOut: readonly LeftOut[];
}

/** The id that a row is stored under, or would be. */
export const idOfRow = ({ prepared }: GoodRow): string => prepared.row.id;

/** What every row of an import shares. */
export interface ImportContext extends KnownSite {
  now: number;
  importId: string;
  agents: Agents;
  /** The versions that its rows name. */
  versions: NamedVersions;
}

/**
 * Checks a row by the contract and prepares it. Its id is made of the site and of what it is called, so that a row imported twice is one.
 */
export function checkRow(row: ImportRow, context: ImportContext): CheckedRow {
  const { line } = row;
  if ('trouble' in row) return { errors: [rowError(line, row.field, row.trouble, row.value)] };
  try {
    const kept = keepAnswer(importedResponse, row.body, secondaryInImports);
    const occurredAt = occurredAtOf(kept.body.occurredAt, context.site.timeZone, context.now);
    if (typeof occurredAt === 'string')
      return { errors: [rowError(line, 'occurredAt', occurredAt, kept.body.occurredAt)] };
    const prepared = prepare(kept, occurredAt, context);
    const leftOut = [...(row.leftOut ?? []), ...leftOutOf(prepared.row)];
    return { line, prepared, name: nameOfRow(kept.body)!, sentAs: null, replaces: row.replaces, leftOut };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { errors: (problem.errors ?? []).map((error) => errorByContract(row, error)) };
  }
}

function prepare(
  { body: data, leftOut }: KeptAnswer<ImportedResponse>,
  occurredAt: number,
  { site, now, importId, surveys, versions, touchpoints, tiers, serviceTypes, agents }: ImportContext,
): Prepared {
  const survey = surveyOfRow(data, surveys, versions);
  const questions = survey?.definition.questions ?? [];
  const body = data.answers ? { ...data, answers: readAnswers(questions, data.answers) } : data;
  const name = nameOfRow(data)!;
  const { story, leftOut: impossible } = storySaid(data, { openedAt: occurredAt, now, site });
  const assigneeId = data.kind === 'complaint' && data.agent !== undefined ? agents.idOf(data.agent) : null;
  const kept = withTold(body, assigneeId);
  const prepared = prepareRow(kept, {
    site,
    id: answerId(site.id, name),
    sourceId: isRowId(name) ? null : name,
    asked: askedExactly(survey, body),
    channel: 'import',
    importId,
    touchpoints,
    tiers,
    serviceTypes,
    occurredAt,
    receivedAt: now,
    leftOut: [...leftOut, ...impossible],
  });
  // What it is known again by is what was said: who is a member changes.
  const row = kept === body ? prepared : { ...prepared, bodyHash: fingerprint(body) };
  const ticket = withStory(importedTicket(row, data, { site, now, ...story }), { ...story, assigneeId });
  return { row, ticket, first: firstNamed({ touchpoints, tiers, serviceTypes }, row) };
}

const withStory = (ticket: NewTicket | null, story: Story): NewTicket | null =>
  ticket && Object.values(story).some((one) => one !== null) ? { ...ticket, story } : ticket;

/** What an answer tells of whoever dealt with it, and how long that took, as its attributes; not what its ticket says. */
function withTold(body: ImportedResponse, assigneeId: string | null): ImportedResponse {
  const { agent, waitSeconds, handleSeconds } = body;
  const told = {
    ...storyAsAttributes(body),
    ...(agent !== undefined && assigneeId === null && { agent }),
    ...(waitSeconds !== undefined && { wait_seconds: waitSeconds }),
    ...(handleSeconds !== undefined && { handle_seconds: handleSeconds }),
  };
  return Object.keys(told).length === 0 ? body : { ...body, attributes: { ...body.attributes, ...told } };
}
