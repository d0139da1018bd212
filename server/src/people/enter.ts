import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { macOf, sameSecret } from '../base/secrets.ts';
import type { Deps } from '../base/deps.ts';
import { cookieName } from './cookie-name.ts';
import { dropOldSessions } from './old-sessions.ts';

const deviceSeconds = 180 * 86_400;

/**
 * Begins a session of a person whose password was right: its cookie, and that of a device they are known on. Old ones are dropped.
 */
export async function enter(deps: Deps, c: Context, person: { id: string; email: string }): Promise<void> {
  for (const cookie of await deps.auth.begin(person.id)) c.header('set-cookie', cookie, { append: true });
  await deps.db.write([dropOldSessions(person.id, deps.clock.now())]);

  if (await knownDevice(deps, c, person.email)) return;
  const { publicUrl } = deps.settings;
  const secure = publicUrl.startsWith('https:');
  const options = { secure, httpOnly: true, sameSite: 'Lax', path: '/', maxAge: deviceSeconds } as const;
  setCookie(c, cookieName(publicUrl, 'device'), await deviceToken(deps, deps.ids.uuid(), person.email), options);
}

/** The device that calls, if this person signed in on it before. */
export async function knownDevice(deps: Deps, c: Context, email: string): Promise<string | undefined> {
  const said = getCookie(c, cookieName(deps.settings.publicUrl, 'device')) ?? '';
  const [device = ''] = said.split('.');
  return sameSecret(said, await deviceToken(deps, device, email)) ? device : undefined;
}

async function deviceToken({ auth }: Deps, device: string, email: string): Promise<string> {
  return `${device}.${await macOf(auth.secret, `device ${device} ${email}`)}`;
}
