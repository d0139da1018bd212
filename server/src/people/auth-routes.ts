import {
  me,
  meChange,
  ownSessions,
  passwordChange,
  passwordReset,
  resetRequest,
  signedIn,
  signIn,
} from '@huiyin/shared/contract/people';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { notFromElsewhere } from '../http/origins.ts';
import { Problem } from '../base/problem.ts';
import { personById } from './accounts.ts';
import { refuseCommon } from './common-passwords.ts';
import { enter, knownDevice } from './enter.ts';
import { endOtherSessions, listSessions } from './own-sessions.ts';
import { personWith, setPassword, stillHas, storedPassword } from './passwords.ts';
import { renamePerson } from './rename-person.ts';
import { mailResetLink, useResetLink } from './reset-links.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import { tellTheirSites } from './on-their-sites.ts';
import { whoAmI } from './who-am-i.ts';

const done = z.object({});

/** What `Last-Event-ID` takes to be told all that comes from now on. */
export type LastEventId = (db: Db) => Promise<string>;

/** Signing in and out, passwords, and who is signed in. */
export const authRoutes = (deps: Deps, limits: SignInLimits, lastEventId: LastEventId) => {
  const now = () => deps.clock.now();
  const ours = notFromElsewhere(deps.settings);
  const from = (c: Context<StaffEnv>) => ({ address: c.var.address });
  const whoAsks = async (c: Context<StaffEnv>) => ({
    // In front: whatever is read later is as it was then, or newer.
    lastEventId: await lastEventId(deps.db),
    ...(await whoAmI(deps.db, c.var.actor)),
    mail: deps.settings.mail,
  });
  /** Who calls, by which session; a program has none. */
  const own = async (c: Context<StaffEnv>) => {
    const session = await deps.auth.session(c.req.raw.headers);
    return { personId: c.var.actor.id, sessionId: session?.sessionId ?? '' };
  };

  return new Hono<StaffEnv>()
    .post('/auth/sign-in/email', ours, document('Sign in', { 200: signedIn }), input('json', signIn), async (c) => {
      const { email, password } = c.req.valid('json');
      const device = await knownDevice(deps, c, email);
      const welcome = limits.take({ ...from(c), email, device }, now());
      const id = await personWith(deps, email, password);
      if (!id) throw new Problem('bad_credentials');
      welcome();
      limits.come(id, now());
      await enter(deps, c, { id, email });
      await tellTheirSites(deps, id, 'person.signed_in');
      return c.json({ signedIn: true });
    })
    .post('/auth/sign-out', ours, document('Sign out', { 200: done }), async (c) => {
      const { headers } = c.req.raw;
      const session = await deps.auth.session(headers);
      const cookies = await deps.auth.end(headers);
      if (session) await tellTheirSites(deps, session.id, 'person.signed_out');
      for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
      return c.json({});
    })
    .post(
      '/auth/request-password-reset',
      ours,
      document('Mail a link to choose a new password; says nothing of who is known', { 200: done }),
      input('json', resetRequest),
      async (c) => {
        const { email } = c.req.valid('json');
        limits.take(from(c), now());
        // The answer does not wait, so that the time it takes tells nothing either.
        const failed = (error: unknown) => deps.log.error('reset.not_mailed', error);
        await deps.later(mailResetLink(deps, email).catch(failed));
        return c.json({});
      },
    )
    .post(
      '/auth/reset-password',
      ours,
      document('Choose a new password by a link', { 200: done }),
      input('json', passwordReset),
      async (c) => {
        const { token, newPassword } = c.req.valid('json');
        await refuseCommon(newPassword, '');
        const welcome = limits.take(from(c), now());
        const personId = await useResetLink(deps, token, newPassword);
        welcome();
        limits.lift((await personById(deps.db, personId))!.email);
        return c.json({});
      },
    )
    .post(
      '/auth/change-password',
      document('Choose a new password; every other session ends', { 200: signedIn }),
      input('json', passwordChange),
      async (c) => {
        const { actor } = c.var;
        if (actor.kind !== 'person') throw new Problem('forbidden');
        const { currentPassword, newPassword } = c.req.valid('json');
        const { email } = (await personById(deps.db, actor.id))!;
        await refuseCommon(newPassword, email);
        const welcome = limits.take({ ...from(c), email, device: actor.id }, now());
        const hash = await storedPassword(deps.db, actor.id);
        if (!hash || !(await deps.auth.isPassword(currentPassword, hash))) throw new Problem('bad_credentials');
        welcome();
        limits.change(actor.id, now());
        const chosen = { personId: actor.id, password: newPassword };
        if (!(await setPassword(deps, chosen, stillHas(hash)))) throw new Problem('conflict');
        await enter(deps, c, { id: actor.id, email });
        return c.json({ signedIn: true });
      },
    )
    .get('/me', document('Who I am and where I work', { 200: me }), async (c) => c.json(await whoAsks(c)))
    .patch('/me', document('Call me otherwise', { 200: me }), input('json', meChange), async (c) => {
      if (c.var.actor.kind !== 'person') throw new Problem('forbidden');
      limits.rename(c.var.actor.id, now());
      await renamePerson(deps, c.var.actor.id, c.req.valid('json').name);
      return c.json(await whoAsks(c));
    })
    .get('/me/sessions', document('Where I am signed in', { 200: ownSessions }), async (c) =>
      c.json(await listSessions(deps, await own(c))),
    )
    .delete('/me/sessions/others', document('Sign me out everywhere else', { 204: null }), async (c) => {
      await endOtherSessions(deps, await own(c));
      return c.body(null, 204);
    });
};
