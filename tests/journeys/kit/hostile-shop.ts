import { documentLimits, roleLimits } from '@huiyin/shared/domain/limits';
import { client, sessionCookie, type Answer, type Client } from '../../kit/api.ts';
import { siteOrigin } from '../../kit/first-site.ts';
import type { Journey } from '../../kit/journey.ts';
import { strangeNames as names } from '../../kit/strange.ts';
import { invitationLink, type Invited } from './invitation.ts';

/** A page whose address has no place to break, as long as the server takes one. */
export const longPage = `${siteOrigin}/${'p'.repeat(1_970)}`;

const short = names.long.slice(0, 40);
const middle = names.long.slice(0, 60);
const person = names.long.slice(0, 80);
const email = `${'w'.repeat(64)}@${'w'.repeat(60)}.example`;

/** Somebody who works there under a name as long as it may be, with an address that is long too. */
export const longPerson = { name: person, email, password: 'four words in a row' };

function done(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Gives a new site names of every strange kind, wherever somebody may choose one. Gives the number of each customer's ticket. */
export async function fillWithStrangeNames(journey: Journey): Promise<Record<keyof typeof names, number>> {
  const { owner, sitePath } = journey;
  await edited(owner, `${sitePath}/surveys/complaint`, (definition) => {
    definition.questions[0].categories = [
      { id: 'arabic', label: { en: names.arabic }, children: [{ id: 'long', label: { en: middle } }] },
      { id: 'long', label: { en: middle }, children: [] },
      { id: 'turned', label: { en: names.override }, children: [] },
    ];
  });
  await edited(owner, `${sitePath}/surveys/csat`, (definition) => {
    definition.title = { en: short };
    definition.questions[0].title = { en: names.long + middle };
    definition.questions[0].followUp.choices = [
      { id: 'long', label: { en: middle } },
      { id: 'hebrew', label: { en: names.hebrew } },
    ];
  });
  await edited(owner, `${sitePath}/surveys/nps`, (definition) => (definition.title = { en: names.hebrew }));
  const quotas = [names.override, names.hebrew, names.long].map((segment) => ({ segment, quota: 9 }));
  const wave = { every: 'month', segmentBy: 'tier', quotas, quietHours: null, doNotDisturbDays: 0 };
  const required = { by: 'share', customers: 9, permille: 500 };
  done(await owner.put(`${sitePath}/surveys/nps/wave`, { ...wave, required, base: null }));
  await rate(journey);
  const numbers = await complain(journey);
  await importTickets(journey);
  await importNumbers(journey);
  for (const name of [names.override, names.hebrew, person])
    done(await owner.post(`${sitePath}/api-keys`, { name, role: 'agent' }));
  for (const name of [names.override, names.hebrew, 'W'.repeat(roleLimits.name)])
    done(await owner.post(`${sitePath}/roles`, { name, permissions: ['tickets.read', 'people.read'] }));
  for (const title of [names.override, names.hebrew, 'W'.repeat(documentLimits.title)])
    done(await owner.post(`${sitePath}/documents`, { kind: 'reply_template', title, texts: { en: names.long } }));
  const { roles } = done(await owner.get(`${sitePath}/roles`)).body;
  const [hebrew] = await Promise.all([
    join(journey, 'dana@shop.example', names.hebrew),
    join(journey, email, person, 'owner'),
    join(journey, 'turned@shop.example', names.override, roles[0].id),
    owner.post(`${sitePath}/invitations`, { email: `x${email.slice(1)}`, role: 'agent' }).then(done),
  ]);
  await answer(hebrew, sitePath, numbers.hebrew);
  done(await owner.edit(sitePath, { name: person }));
  return numbers;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a definition as it is on the wire
async function edited(owner: Client, path: string, change: (definition: any) => void): Promise<void> {
  const { definition, version } = done(await owner.get(path)).body;
  change(definition);
  done(await owner.post(`${path}/versions`, { ...definition, base: version }));
}

async function rate({ owner, site }: Journey): Promise<void> {
  const to = `/v1/sites/${site.siteKey}/responses`;
  for (let n = 0; n < 12; n++) {
    const answers = { reasons: [n % 2 ? 'long' : 'hebrew'] };
    const rating = { id: crypto.randomUUID(), kind: 'csat', score: 1 + (n % 2), comment: names.long, answers };
    done(await owner.as({}).post(to, { ...rating, touchpoint: names.long.slice(0, 60) }));
  }
}

async function complain({ owner, site }: Journey): Promise<Record<keyof typeof names, number>> {
  const categories = ['arabic', 'arabic/long', 'turned', 'long'];
  const numbers: Record<string, number> = {};
  for (const [at, [kind, name]] of Object.entries(names).entries()) {
    const complaint = {
      id: crypto.randomUUID(),
      kind: 'complaint',
      comment: at % 2 ? `${names.arabic} ${names.override}` : names.long.repeat(3),
      category: categories[at % categories.length],
      contact: { name, email },
      page: at % 2 ? longPage.slice(0, 900) : longPage,
      touchpoint: names.override,
      attributes: { tier: names.long.repeat(2), city: names.hebrew, town: names.override },
    };
    numbers[kind] = done(await owner.as({}).post(`/v1/sites/${site.siteKey}/responses`, complaint)).body.ticket.number;
  }
  return numbers as Record<keyof typeof names, number>;
}

/** Tickets of a system before, whose categories are none of ours. */
async function importTickets({ owner, sitePath }: Journey): Promise<void> {
  const rows = [names.long + names.long.slice(0, 20), names.override, names.hebrew].map((category, at) => ({
    externalId: String(at),
    kind: 'complaint',
    comment: names.hebrew,
    category,
    contact: { name: names.hebrew },
    occurredAt: '2026-01-05T09:00:00Z',
    status: 'open',
  }));
  await importRows({ owner, sitePath }, rows);
}

/** Numbers of yesterday under strange names. */
async function importNumbers(journey: Journey): Promise<void> {
  const occurredAt = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const number = { kind: 'metric', occurredAt, unit: 'level', value: 0.034 };
  await importRows(
    journey,
    Object.entries(names).map(([metric, name]) => ({ ...number, metric, name })),
  );
}

async function importRows({ owner, sitePath }: Pick<Journey, 'owner' | 'sitePath'>, rows: object[]): Promise<void> {
  const lines = rows.map((row) => JSON.stringify(row)).join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  const { body } = done(await owner.post(`${sitePath}/imports`, lines, { headers }));
  if (body.stored !== rows.length) throw new Error(JSON.stringify(body));
}

/** Somebody new who works here, by their calls. */
async function join(journey: Journey, address: string, name: string, role: Invited['role'] = 'agent'): Promise<Client> {
  const { hash } = new URL(await invitationLink(journey, address, role));
  const body = { token: hash.slice(1), name, password: longPerson.password };
  const joined = done(await client(journey.server.url).post('/api/invitations/acceptance', body));
  return client(journey.server.url, { cookie: sessionCookie(joined) });
}

/** Takes a ticket and answers it. */
async function answer(staff: Client, sitePath: string, ticket: number): Promise<void> {
  const path = `${sitePath}/tickets/${ticket}`;
  const { person: me } = done(await staff.get('/api/me')).body;
  const { revision } = done(await staff.get(path)).body;
  done(await staff.put(`${path}/assignment`, { personId: me.id, base: revision }));
  const said = { id: crypto.randomUUID(), text: 'A new one is on its way', visibility: 'public' };
  done(await staff.post(`${path}/messages`, { ...said, base: revision + 1 }));
}
