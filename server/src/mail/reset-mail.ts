import { and, count, eq, gt } from 'drizzle-orm';
import { fill } from '@huiyin/shared/i18n/mail';
import type { Deps } from '../deps.ts';
import { mailTexts } from './mail-texts.ts';
import { putInOutbox } from './put-in-outbox.ts';
import { outbox } from './tables.ts';

const mostAnHour = 3;
const hourMs = 3_600_000;

/** Where a new password is chosen. */
export const resetLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/admin/reset?token=${encodeURIComponent(token)}`;

/** Puts a link to choose a new password in the outbox; at most three an hour to one address. */
export async function sendResetMail(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  publicUrl: string,
  { email, token }: { email: string; token: string },
): Promise<void> {
  const texts = mailTexts('en');
  const since = deps.clock.now() - hourMs;
  const [sent] = await deps.db.read
    .select({ n: count() })
    .from(outbox)
    .where(and(eq(outbox.toEmail, email), eq(outbox.subject, texts.resetSubject), gt(outbox.createdAt, since)));
  if (sent!.n >= mostAnHour) return;
  const body = fill(texts.resetBody, { link: resetLink(publicUrl, token) });
  await deps.db.write([putInOutbox(deps, { siteId: null, to: email, subject: texts.resetSubject, body })]);
}
