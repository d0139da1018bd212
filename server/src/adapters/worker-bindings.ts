import { z } from 'zod';
// Gives what a schema has no words for its words.
import '../base/plain-words.ts';
import { accessToken, databaseUrl, mailFrom, publicAddress, secretText, smtpUrl } from './setting-forms.ts';

const bindings = z.object({
  DATABASE_URL: databaseUrl.refine((url) => !url.startsWith('file:'), 'must be the URL of a libSQL server'),
  DATABASE_AUTH_TOKEN: accessToken.optional(),
  HUIYIN_SECRET: secretText,
  PUBLIC_URL: publicAddress,
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom,
});

/** The settings of a worker, checked; they mean what they mean for a Node process. */
export type Bindings = z.infer<typeof bindings>;

/** Reads and checks what is bound to a worker. Throws an Error that names the setting. */
export function readBindings(bound: Record<string, unknown>): Bindings {
  const given = Object.fromEntries(Object.entries(bound).filter(([, value]) => value !== ''));
  const result = bindings.safeParse(given);
  if (result.success) return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL.replace(/\/+$/, '') };
  const { path, message } = result.error.issues[0]!;
  throw new Error(`The setting ${String(path[0])} ${message}.`);
}
