import { noticeLimits, type NoticeKind, type NoticeWay } from '@huiyin/shared/domain/notices/notice-kinds';
import { mayConcern, noticeOf, type Noticed } from '@huiyin/shared/domain/notices/notice-of';
import { digestAfter, gatherMs } from '@huiyin/shared/domain/notices/when-to-mail';
import type { Db, Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Event } from '../base/events/read-events.ts';
import { siteById, type Site } from '../base/site.ts';
import { holds } from '../people/held-roles.ts';
import { membersOf, type Member } from '../people/read-members.ts';
import { isTicket, ticketsWith, type Ticket } from '../tickets/read-ticket.ts';
import { hasSeen } from '../tickets/see-ticket.ts';
import { noticeChoicesOf, type Chosen } from './choices.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'settings'>;

/** What happened longer ago is news to nobody: imports, and what waited while nothing ran. */
const freshMs = 86_400_000;

/** Who works on a site, and what they chose. */
interface Staff {
  site: Site;
  members: readonly Member[];
  chosen: (personId: string) => Chosen;
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
// Who has lost the right meanwhile is told nothing. What was done in one act is one line, of its last event; it is read where its person has seen
// that on the ticket.
const insert = `WITH r AS MATERIALIZED (SELECT ${columns.map((name) => `value->>'${name}' AS ${name}`).join(', ')} FROM json_each(?)),
able AS MATERIALIZED (SELECT siteId, personId FROM (SELECT DISTINCT siteId, personId FROM r) p WHERE ${holds('tickets.read', 'p.personId', 'p.siteId')}),
there AS MATERIALIZED (SELECT ticketId FROM (SELECT DISTINCT siteId, ticketId FROM r) t WHERE ${isTicket('t.siteId', 't.ticketId')}),
told AS (SELECT r.*, ${hasSeen('r.ticketId', 'r.personId', 'r.revision')} AS isSeen FROM r JOIN able USING (siteId, personId) JOIN there USING (ticketId))
INSERT INTO notices (site_id, person_id, ticket_id, kind, at, actor_id, read_at, mail_at, in_digest)
SELECT siteId, personId, ticketId, kind, at, actorId, CASE WHEN isSeen THEN at END, CASE WHEN NOT isSeen THEN mailAt END, inDigest FROM told WHERE true
ON CONFLICT (person_id, ticket_id, at) DO UPDATE SET kind = excluded.kind, mail_at = CASE WHEN read_at IS NULL THEN excluded.mail_at END, in_digest = excluded.in_digest`;
const trim = `WITH full AS MATERIALIZED (SELECT value AS person,
 (SELECT seq FROM notices WHERE person_id = value ORDER BY seq DESC LIMIT 1 OFFSET ${noticeLimits.kept}) AS oldest FROM json_each(?))
DELETE FROM notices WHERE seq IN
 (SELECT n.seq FROM full CROSS JOIN notices n INDEXED BY notices_by_person ON n.person_id = full.person AND n.seq <= full.oldest)`;

/** Notices that a piece of history asks for: whoever is concerned, may read the ticket and chose to be told is, but not of what they did. */
export async function dealOut(ports: Ports, events: readonly Event[]): Promise<Statement[]> {
  const fresh = events.filter(({ type, at }) => mayConcern(type) && ports.clock.now() - at < freshMs);
  const tickets = await ticketsWith(
    ports.db,
    fresh.map(({ subjectId }) => subjectId),
  );
  const staff = new Map<string, Promise<Staff>>();
  const rows = await Promise.all(
    fresh.flatMap((event) => {
      const ticket = tickets.get(event.subjectId);
      const noticed = ticket && noticeOf(event, ticket);
      if (!noticed || (noticed.kind === 'overdue' && ports.clock.now() - ticket.replyDueAt! >= freshMs)) return [];
      const { siteId } = event;
      if (!staff.has(siteId)) staff.set(siteId, staffOf(ports.db, siteId));
      return staff.get(siteId)!.then((theirs) => noticesAbout(ports, event, ticket, noticed, theirs));
    }),
  );
  return statementsFor(rows.flat());
}

function statementsFor(rows: readonly NewNotice[]): Statement[] {
  if (rows.length === 0) return [];
  const people = [...new Set(rows.map(({ personId }) => personId))];
  return [
    { sql: insert, args: [JSON.stringify(rows)] },
    { sql: trim, args: [JSON.stringify(people)] },
  ];
}

async function staffOf(db: Db, siteId: string): Promise<Staff> {
  const [site, members] = await Promise.all([siteById(db, siteId), membersOf(db, siteId)]);
  const chosen = await noticeChoicesOf(
    db,
    members.map(({ id }) => id),
  );
  return { site: site!, members, chosen };
}

function noticesAbout(
  ports: Ports,
  { siteId, actorId, actorKind, at, revision }: Event,
  { id: ticketId, sample }: Ticket,
  { kind, to }: Noticed,
  { site, members, chosen }: Staff,
): NewNotice[] {
  const isConcerned = ({ id, permissions }: Member): boolean =>
    to === 'answerers' ? permissions.includes('tickets.reply') : to.includes(id);
  const by = actorKind === 'person' ? actorId : null;
  return members.flatMap((member) => {
    const { id: personId } = member;
    if (personId === actorId || !isConcerned(member)) return [];
    const choices = chosen(personId);
    const way = choices.ways[kind];
    if (way === 'none') return [];
    const mail = sample ? unmailed : firstMail(ports, choices, site, way);
    return [{ siteId, personId, ticketId, kind, at, revision, actorId: by, ...mail }];
  });
}

const unmailed = { mailAt: null, inDigest: false };

/** When a mail may tell it first: nothing piles up while this server sends none. */
function firstMail({ clock, settings }: Ports, { quiet, timeZone }: Chosen, site: Site, way: NoticeWay) {
  if (settings.mail !== 'sent') return unmailed;
  const now = clock.now();
  if (way === 'mail') return { mailAt: now + gatherMs, inDigest: false };
  return way === 'digest' ? { mailAt: digestAfter(quiet, now, timeZone ?? site.timeZone), inDigest: true } : unmailed;
}
