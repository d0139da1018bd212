import { noticeLimits, type NoticeKind } from '@huiyin/shared/domain/notices/notice-kinds';
import { noticeOf } from '@huiyin/shared/domain/notices/notice-of';
import { digestAfter, gatherMs } from '@huiyin/shared/domain/notices/when-to-mail';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Event } from '../base/events/read-events.ts';
import { siteById, type Site } from '../base/site.ts';
import { holds } from '../people/held-roles.ts';
import { membersOf, type Member } from '../people/read-members.ts';
import { isTicket, ticketsWith, type Ticket } from '../tickets/read-ticket.ts';
import { hasSeen } from '../tickets/see-ticket.ts';
import { choicesOf, type Chosen } from './choices.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'settings'>;

/** What happened longer ago is news to nobody: imports, and what waited while nothing ran. */
const freshMs = 86_400_000;

/** A site with who works there. */
interface Staffed {
  site: Site;
  members: readonly Member[];
}

/** A notice about to be written. */
interface NewNotice {
  siteId: string;
  personId: string;
  ticketId: string;
  kind: NoticeKind;
  at: number;
  /** Of the ticket, by what happened. */
  revision: number | null;
  actorId: string | null;
  mailAt: number | null;
  inDigest: boolean;
}

const columns = ['siteId', 'personId', 'ticketId', 'kind', 'at', 'revision', 'actorId', 'mailAt', 'inDigest'];
const rowsOf = `SELECT ${columns.map((name) => `value->>'${name}' AS ${name}`).join(', ')} FROM json_each(?)`;
// Who has lost the right meanwhile is told nothing. What was done in one act is one line, of its last event; it is read where its person has seen that on the ticket.
const insert = `INSERT INTO notices (site_id, person_id, ticket_id, kind, at, actor_id, read_at, mail_at, in_digest)
SELECT siteId, personId, ticketId, kind, at, actorId, CASE WHEN isSeen THEN at END, CASE WHEN NOT isSeen THEN mailAt END, inDigest
FROM (SELECT r.*, ${hasSeen('r.ticketId', 'r.personId', 'r.revision')} AS isSeen FROM (${rowsOf}) r
 WHERE ${holds('tickets.read', 'r.personId', 'r.siteId')} AND ${isTicket('r.ticketId')}) WHERE true
ON CONFLICT (person_id, ticket_id, at) DO UPDATE SET kind = excluded.kind, mail_at = CASE WHEN read_at IS NULL THEN excluded.mail_at END, in_digest = excluded.in_digest`;
const trim = `DELETE FROM notices WHERE person_id = ?1
 AND seq <= (SELECT seq FROM notices WHERE person_id = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ${noticeLimits.kept})`;

/** Notices that a piece of history asks for: whoever is concerned, may read the ticket and chose to be told is, but not of what they did. */
export async function dealOut(ports: Ports, events: readonly Event[]): Promise<Statement[]> {
  const { db, clock } = ports;
  const fresh = events.filter(({ at }) => clock.now() - at < freshMs);
  const tickets = await ticketsWith(
    db,
    fresh.map(({ subjectId }) => subjectId),
  );
  const staffed = new Map<string, Staffed>();
  const rows: NewNotice[] = [];
  for (const event of fresh) {
    const ticket = tickets.get(event.subjectId);
    if (ticket) rows.push(...(await noticesOf(ports, event, ticket, staffed)));
  }
  if (rows.length === 0) return [];
  const people = [...new Set(rows.map(({ personId }) => personId))];
  return [{ sql: insert, args: [JSON.stringify(rows)] }, ...people.map((id) => ({ sql: trim, args: [id] }))];
}

async function noticesOf(
  ports: Ports,
  event: Event,
  ticket: Ticket,
  staffed: Map<string, Staffed>,
): Promise<NewNotice[]> {
  const noticed = noticeOf(event, ticket);
  if (!noticed) return [];
  const { siteId, actorId, actorKind, at, revision } = event;
  const { site, members } = await staffOf(ports, siteId, staffed);
  const concerned = members
    .filter(({ id, permissions }) =>
      noticed.to === 'answerers' ? permissions.includes('tickets.reply') : noticed.to.includes(id),
    )
    .map(({ id }) => id)
    .filter((id) => id !== actorId);
  const choices = await choicesOf(ports.db, concerned);
  return concerned.flatMap((personId) => {
    const chosen = choices(personId);
    const way = chosen.ways[noticed.kind];
    if (way === 'none') return [];
    const mail = ticket.sample ? unmailed : mailOf(ports, chosen, site, way);
    const by = actorKind === 'person' ? actorId : null;
    return [{ siteId, personId, ticketId: ticket.id, kind: noticed.kind, at, revision, actorId: by, ...mail }];
  });
}

async function staffOf({ db }: Ports, siteId: string, staffed: Map<string, Staffed>): Promise<Staffed> {
  const known = staffed.get(siteId) ?? { site: (await siteById(db, siteId))!, members: await membersOf(db, siteId) };
  staffed.set(siteId, known);
  return known;
}

const unmailed = { mailAt: null, inDigest: false };

/** When a mail may tell it first: nothing piles up while this server sends none. */
function mailOf({ clock, settings }: Ports, { quiet, timeZone }: Chosen, site: Site, way: string) {
  if (settings.mail !== 'sent') return unmailed;
  const now = clock.now();
  if (way === 'mail') return { mailAt: now + gatherMs, inDigest: false };
  return way === 'digest' ? { mailAt: digestAfter(quiet, now, timeZone ?? site.timeZone), inDigest: true } : unmailed;
}
