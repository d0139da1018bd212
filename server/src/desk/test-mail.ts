import type { TestMail } from '@huiyin/shared/contract/health';
import { mailFaultOf, mailReplyIn } from '@huiyin/shared/domain/mail-faults';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { iso, isoOrNull } from '../base/iso.ts';
import { fill, mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { mailOf } from '../base/outbox/read-outbox.ts';
import { shownName } from '../base/outbox/shown-name.ts';
import { Problem } from '../base/problem.ts';
import { personById } from '../people/accounts.ts';

/**
 * Writes a mail to whoever calls, which leaves as every other does. Throws Problem('not_available') for a program, which has no address, and
 * 'address_unproven' where it is not known to be theirs: nobody sends mail to others by it.
 */
export async function sendTestMail(call: Call<Staff>): Promise<TestMail> {
  const { db, ids, site, actor } = call;
  const person = actor.kind === 'person' && (await personById(db, actor.id));
  if (!person) throw new Problem('not_available', { detail: 'for people: a key has no address' });
  if (!person.isProven) throw new Problem('address_unproven');
  const texts = mailTexts(site.languages[0]);
  const id = ids.uuid();
  const body = fill(texts.testBody, { name: shownName(person.name), site: shownName(site.name) });
  await call.write([putInOutbox(call, { id, siteId: site.id, to: person.email, subject: texts.testSubject, body })]);
  return viewTestMail(call, id);
}

/** What became of it. Throws Problem('not_found'), also for the copy of a reply. */
export async function viewTestMail({ db, site }: Call, id: string): Promise<TestMail> {
  const mail = await mailOf(db, site.id, id);
  if (!mail || mail.ticketId !== null) throw new Problem('not_found');
  const { toEmail, createdAt, dueAt, sentAt, failedAt, error } = mail;
  const unsent = dueAt === null ? 'kept' : error === null ? 'waiting' : 'retrying';
  return {
    id,
    to: toEmail,
    writtenAt: iso(createdAt),
    state: sentAt !== null ? 'sent' : failedAt !== null ? 'failed' : unsent,
    sentAt: isoOrNull(sentAt),
    fault: error === null ? null : mailFaultOf(error),
    reply: error === null ? null : mailReplyIn(error),
  };
}
