import type { NewResponse, StoredResponse } from '@huiyin/shared/contract/responses';
import { firstReplyDueAt } from '@huiyin/shared/domain/tickets/clocks';
import { hashSecret } from '../authorization/secrets.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import type { Site } from '../sites/read-site.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { newestVersions } from '../surveys/read-surveys.ts';
import type { NewTicket } from '../tickets/open-tickets.ts';
import type { Intake } from './intake.ts';
import { prepareRow, type ResponseRow } from './prepare-response.ts';

/**
 * Takes in one answer of a visitor; on disk when it returns. A complaint opens a ticket.
 * Throws Problem('invalid') for a survey version that was never asked, 'id_taken', 'busy'.
 */
export async function submitResponse(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  intake: Intake,
  known: KnownSite,
  body: NewResponse,
): Promise<StoredResponse> {
  const { site } = known;
  const now = clock.now();
  const surveyVersion = await versionAsked(db, known, body);
  const row = prepareRow(body, {
    site,
    id: body.id,
    surveyVersion,
    channel: 'widget',
    occurredAt: now,
    receivedAt: now,
  });
  const secretHash = body.threadSecret && body.kind === 'complaint' ? await hashSecret(body.threadSecret) : null;
  const { repeated, ...stored } = await intake.add({ row, ticket: ticketFor(row, body, site, secretHash) });
  if (!repeated) feed.changed(`site:${site.id}`);
  return stored;
}

/** The version given, if it was ever asked, else the newest; 1 for a kind without a survey. */
async function versionAsked(db: Deps['db'], { site, versions }: KnownSite, body: NewResponse): Promise<number> {
  const remembered = versions.get(body.kind) ?? 1;
  const given = body.surveyVersion ?? remembered;
  if (given <= remembered) return given;
  const newest = (await newestVersions(db, site.id)).get(body.kind) ?? 1;
  if (given > newest) throw Problem.field('surveyVersion', `was never asked; the newest is ${newest}`);
  return given;
}

/** The ticket a complaint opens; null for a rating. */
export function ticketFor(
  row: ResponseRow,
  { contact }: Pick<NewResponse, 'contact'>,
  site: Site,
  threadSecretHash: string | null,
  status: NewTicket['status'] = 'open',
): NewTicket | null {
  if (row.kind !== 'complaint') return null;
  return {
    id: row.id,
    siteId: row.siteId,
    status,
    category: row.category,
    customer: contact?.name ?? contact?.email ?? contact?.phone ?? null,
    text: row.comment ?? '',
    threadSecretHash,
    openedAt: row.occurredAt,
    firstReplyDueAt: status === 'open' ? firstReplyDueAt(row.occurredAt, site.firstReplyMinutes) : null,
    sample: row.sample,
  };
}
