import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './process.ts';
import { declaredIn, queriesWithoutSite, tablesOfSites } from './sites-in-queries.ts';

const src = join(root, 'server/src');
const read = (file: string): string => readFileSync(join(src, file), 'utf8');
const all = readdirSync(src, { recursive: true, encoding: 'utf8' });
const files = all.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^testing\/|(^|\/)tables\.ts$/.test(file));
const tables = new Map(
  all.filter((file) => /(^|\/)tables\.ts$/.test(file)).flatMap((file) => tablesOfSites(read(file))),
);
/** The name of an export means one thing. */
const shared = new Map(files.flatMap((file) => [...declaredIn(read(file))]));

/** Where rows of sites are read or written by no site, by why: `file table`. */
const without: Record<string, readonly string[]> = {
  'an id, a secret or a link that somebody holds is looked up on whichever site it is of': [
    'attachments/add-attachment.ts attachments',
    'people/accept-invitation.ts invitations',
    'people/api-keys.ts api_keys',
    'people/api-keys.ts roles',
    'threads/held-replies.ts held_replies',
    'threads/held-replies.ts messages',
    'threads/read-messages.ts messages',
    'tickets/read-ticket.ts tickets',
  ],
  'of one person or address, on all their sites': [
    'people/change-members.ts members',
    'people/invitations.ts invitations',
    'people/read-members.ts members',
    'people/read-members.ts roles',
    'notices/deal-out.ts notices',
    'notices/mail-due.ts notices',
    'notices/mailed-notices.ts notices',
    'notices/read-notices.ts notices',
    'notices/see-notices.ts notices',
  ],
  'what goes on by itself, a stream or a figure of the operator is of all sites': [
    'base/events/read-events.ts events',
    'base/outbox/conversations.ts outbox',
    'base/outbox/put-in-outbox.ts outbox',
    'base/outbox/read-outbox.ts outbox',
    'base/outbox/send-due-mail.ts outbox',
    'responses/counted-answers.ts responses',
    'responses/found-by.ts responses',
    'responses/list/facet-groups.ts responses',
    'responses/list/index-answers.ts responses',
    'responses/read-responses.ts responses',
    'survey-invitations/remind.ts survey_invitations',
    'threads/index-again.ts messages',
    'tickets/count-first-replies.ts tickets',
    'tickets/first-replies.ts tickets',
    'tickets/presence.ts presence',
    'tickets/tell-overdue.ts tickets',
  ],
  'rows are written that bring their site, or are found by what was just written or read': [
    'links/links.ts links',
    'responses/language-of.ts responses',
    'tickets/see-ticket.ts seen_tickets',
    'metrics/add-to-counts.ts counts',
    'responses/insert-responses.ts responses',
    'threads/message-statements.ts messages',
    'threads/search-index.ts messages',
  ],
  'the condition, with the site, is handed in': [
    'base/events/record-event.ts events',
    'customers/forget-customers.ts customer_keys',
    'customers/forget-customers.ts customers',
    'metrics/count-asked.ts counts',
    'responses/list/answers-by-words.ts responses',
    'responses/list/find-facets.ts answer_facets',
    'responses/told-apart.ts responses',
    'surveys/read-surveys.ts survey_versions',
    'surveys/read-surveys.ts surveys',
    'threads/find-words.ts messages',
    'tickets/find-among.ts tickets',
    'tickets/list-tickets.ts tickets',
    'tickets/sample-tickets.ts tickets',
    'tickets/ticket-roads.ts tickets',
  ],
};

it('every query carries its site', () => {
  expect(tables.size).toBeGreaterThan(25);
  const known = new Set(Object.values(without).flat());
  const found = files.flatMap((file) =>
    queriesWithoutSite(read(file), tables, shared).map(({ table, query }) => ({ place: `${file} ${table}`, query })),
  );
  expect(found.filter(({ place }) => !known.has(place))).toEqual([]);
  expect([...known].filter((place) => !found.some((one) => one.place === place))).toEqual([]);
});

const made = new Map([['tickets', 'tickets']]);

it.each([
  ['SELECT id FROM tickets WHERE id = ?', false],
  ['SELECT id FROM tickets WHERE site_id = ? AND id = ?', true],
  ['SELECT id FROM others WHERE id = ?', true],
  ['DELETE FROM tickets WHERE ${ofSite}', true],
  ['DELETE FROM tickets WHERE ${ofAll}', false],
])('a text of SQL is told where it has none: %s', (sql, isSaid) => {
  const code = `const ofSite = 'site_id = ?';\nconst ofAll = 'true';\nconst one = \`${sql}\`;\n`;
  expect(queriesWithoutSite(code, made, new Map())).toHaveLength(isSaid ? 0 : 1);
});

it.each([
  ['db.read.select().from(tickets).where(eq(tickets.id, id)).limit(1)', false],
  ['db.read.select().from(tickets).where(and(eq(tickets.siteId, siteId), eq(tickets.id, id)))', true],
  ['db.read.update(tickets).set(change).where(here)', true],
  ['db.read.delete(tickets).where(there)', false],
])('what drizzle is asked is told where it has none: %s', (query, isSaid) => {
  const code = `const here = eq(tickets.siteId, siteId);\nconst there = eq(tickets.id, id);\nconst one = ${query};\n`;
  expect(queriesWithoutSite(code, made, new Map())).toHaveLength(isSaid ? 0 : 1);
});
