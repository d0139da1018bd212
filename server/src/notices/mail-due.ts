import { and, asc, eq, isNotNull, max } from 'drizzle-orm';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { sitesById, type Site } from '../base/site.ts';
import { personById } from '../people/accounts.ts';
import { ticketsWith } from '../tickets/read-ticket.ts';
import { noticeChoicesOf } from './choices.ts';
import { lastLookOf } from './looks.ts';
import { settle, type Notice } from './mailed-notices.ts';
import { noticeMail } from './notice-mail.ts';
import { notices } from './tables.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'ids' | 'settings'>;

const mostAtOnce = 20;
const due = `SELECT person_id AS personId, min(mail_at) AS since FROM notices INDEXED BY notices_to_mail
WHERE mail_at <= ? GROUP BY person_id ORDER BY since LIMIT ?`;

// All of them or none: another process that mails one of these meanwhile mails them all.
const claim = `UPDATE notices SET mail_at = NULL, mailed_at = ?2 WHERE seq IN (SELECT value FROM json_each(?1))
AND (SELECT count(*) FROM notices WHERE seq IN (SELECT value FROM json_each(?1)) AND mail_at IS NOT NULL) = json_array_length(?1)`;

/** Since when a mail about notices is due, ms UTC; null where none is, or this server sends none. */
export async function noticeMailSince({ db, clock, settings }: Ports): Promise<number | null> {
  if (settings.mail !== 'sent') return null;
  const [first] = await db.query(
    'SELECT min(mail_at) AS since FROM notices INDEXED BY notices_to_mail WHERE mail_at <= ?',
    [clock.now()],
  );
  return (first?.['since'] ?? null) as number | null;
}

/** Puts mails about notices into the outbox, one for each of 20 people, or puts them off; each once, however many do. Gives whether there may be more. */
export async function mailDue(ports: Ports): Promise<boolean> {
  const { db, clock } = ports;
  const found = await db.query(due, [clock.now(), mostAtOnce]);
  for (const { personId } of found) await db.write(await settledFor(ports, personId as string));
  return found.length === mostAtOnce;
}

async function settledFor(ports: Ports, personId: string): Promise<Statement[]> {
  const { db, clock } = ports;
  const waiting = await db.read
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), isNotNull(notices.mailAt)))
    .orderBy(asc(notices.seq));
  const [person, choices, lookedAt, [told], sites] = await Promise.all([
    personById(db, personId),
    noticeChoicesOf(db, [personId]),
    lastLookOf(db, personId),
    db.read
      .select({ at: max(notices.mailedAt) })
      .from(notices)
      .where(eq(notices.personId, personId)),
    sitesById(db, [...new Set(waiting.map(({ siteId }) => siteId))]),
  ]);
  const { ways, quiet, timeZone, language } = choices(personId);
  const [first] = sites;
  if (!person?.isProven || !first) return [giveUp(waiting)];
  const addressee = { quiet, zone: timeZone ?? first.timeZone, lookedAt, mailedAt: told?.at ?? null };
  const { mailed, statements } = settle(waiting, ways, addressee, clock.now());
  const mail = await mailOfNotices(ports, mailed, {
    to: person.email,
    locale: language ?? first.languages[0],
    sites: new Map(sites.map((site) => [site.id, site])),
  });
  return [...mail, ...statements];
}

const giveUp = (all: readonly Notice[]): Statement => ({
  sql: 'UPDATE notices SET mail_at = NULL WHERE seq IN (SELECT value FROM json_each(?))',
  args: [JSON.stringify(all.map(({ seq }) => seq))],
});

/** Statements that claim notices and put the mail that tells them into the outbox. */
async function mailOfNotices(
  { db, clock, ids, settings }: Ports,
  mailed: readonly Notice[],
  { to, locale, sites }: { to: string; locale: string | undefined; sites: ReadonlyMap<string, Site> },
): Promise<Statement[]> {
  if (mailed.length === 0) return [];
  const now = clock.now();
  const siteIds = [...new Set(mailed.map(({ siteId }) => siteId))];
  const tickets = await ticketsWith(
    db,
    mailed.map(({ ticketId }) => ticketId),
  );
  const lines = mailed.flatMap((notice) => {
    const [ticket, site] = [tickets.get(notice.ticketId), sites.get(notice.siteId)];
    return ticket && site ? [{ notice, ticket, site }] : [];
  });
  if (lines.length === 0) return [giveUp(mailed)];
  const said = noticeMail(lines, { locale, publicUrl: settings.publicUrl });
  const siteId = siteIds.length === 1 ? siteIds[0]! : null;
  return [
    { sql: claim, args: [JSON.stringify(mailed.map(({ seq }) => seq)), now] },
    putInOutbox({ now, ids, settings }, { siteId, to, ...said }, 'if changed'),
  ];
}
