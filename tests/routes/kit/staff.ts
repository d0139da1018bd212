import { createClient } from '@libsql/client';
import { sessionCookie, type Client } from '../../kit/api.ts';
import { databaseUrl, guest, owner, randomAddress, someone } from './routes.ts';

/** A person with an account of their own, signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  password: string;
  cookie: string;
  /** Their admin, open in a browser. */
  client: Client;
}

export type Preset = 'owner' | 'manager' | 'agent' | 'viewer';

export const password = 'a long enough password';

let made = 0;
/** An address nobody else in the run has. */
export const newEmail = (): string => `p${(made += 1)}-${crypto.randomUUID().slice(0, 8)}@staff.example`;

/** What was mailed to an address, oldest first: from /dev/mail, or, where there is no such page, from the outbox itself. */
export async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  return databaseUrl ? fromOutbox(databaseUrl, email) : fromPage(email);
}

async function fromOutbox(url: string, email: string): Promise<{ subject: string; text: string }[]> {
  const database = createClient({ url });
  try {
    const sql = 'SELECT subject, body FROM outbox WHERE to_email = ? ORDER BY created_at';
    const { rows } = await database.execute({ sql, args: [email] });
    return rows.map((row) => ({ subject: String(row.subject), text: String(row.body) }));
  } finally {
    database.close();
  }
}

async function fromPage(email: string): Promise<{ subject: string; text: string }[]> {
  const { body } = await guest().get('/dev/mail');
  const found = String(body).matchAll(/<h2>(.*?)<\/h2>\s*<p>(.*?) · [^]*?<pre>([^]*?)<\/pre>/g);
  const mails = [...found].map(([, subject = '', to, text = '']) => ({
    to: plain(to ?? ''),
    subject: plain(subject),
    text: plain(text),
  }));
  return mails.filter(({ to }) => to === email).toReversed();
}

const plain = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Invites somebody to a site, as a preset or an own role by its id, and gives the token of the link that was mailed. */
export async function invite(
  siteId: string,
  role: string,
  email = newEmail(),
  by = owner(),
): Promise<{ token: string; email: string; id: string }> {
  const invited = await by.post(`/api/sites/${siteId}/invitations`, { email, role });
  if (invited.status !== 201) throw new Error(`inviting answered ${invited.status}: ${JSON.stringify(invited.body)}`);
  const token = (await mailsTo(invited.body.email))
    .map(({ text }) => /\/admin\/invitation#(\S+)/.exec(text)?.[1])
    .findLast(Boolean);
  if (!token) throw new Error('no invitation was mailed');
  return { token, email, id: invited.body.id };
}

/** A new person who accepted an invitation to the site. */
export async function join(siteId: string, role: string, name = `A ${role}`): Promise<Person> {
  const { token, email } = await invite(siteId, role);
  const stranger = someone({ address: randomAddress() });
  const joined = await stranger.post('/api/invitations/acceptance', { token, name, password });
  if (joined.status !== 201) throw new Error(`joining answered ${joined.status}: ${JSON.stringify(joined.body)}`);
  const cookie = sessionCookie(joined);
  const self = someone({ cookie });
  const { body } = await self.get('/api/me');
  return { id: body.person.id, name, email, password, cookie, client: self };
}

/** One more site of the first owner. */
export async function newSite(wanted: Record<string, unknown> = {}): Promise<{ id: string; key: string }> {
  const made = await owner().post('/api/sites', {
    name: 'Another shop',
    origins: ['https://another.example'],
    ...wanted,
  });
  if (made.status !== 201) throw new Error(`making a site answered ${made.status}: ${JSON.stringify(made.body)}`);
  return { id: made.body.id, key: made.body.key };
}
