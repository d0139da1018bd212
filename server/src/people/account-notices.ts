import { tells, type Told } from '@huiyin/shared/contract/events';
import type { MailTexts } from '@huiyin/shared/i18n/mail';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Event } from '../base/events/read-events.ts';
import { fill, mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { siteById } from '../base/site.ts';
import { personById } from './accounts.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'ids' | 'settings'>;

/** Mails that tell people of a change to their account: one each, though every site they work on records it. */
export async function accountNotices(ports: Ports, events: readonly Event[]): Promise<Statement[]> {
  const told = events.flatMap(({ type, ...event }) => (tells('notice', type) ? [{ ...event, type }] : []));
  const theirs = new Map(told.map((event) => [`${event.subjectId}-${event.at}-${event.type}`, event]));
  const mails = await Promise.all([...theirs].map(([id, event]) => notice(ports, id, event, saidOf[event.type])));
  return mails.flatMap((mail) => mail ?? []);
}

/** What is said of each. */
const saidOf: Record<Told<'notice'>, (texts: MailTexts) => { subject: string; body: string }> = {
  'person.password_changed': (texts) => ({ subject: texts.passwordSubject, body: texts.passwordBody }),
};

/** In the first language and the time of a site of theirs; undefined where they are gone, or the address may be a stranger's. */
async function notice(
  ports: Ports,
  id: string,
  { siteId, subjectId, at }: Pick<Event, 'siteId' | 'subjectId' | 'at'>,
  said: (texts: MailTexts) => { subject: string; body: string },
): Promise<Statement | undefined> {
  const { db, clock, ids, settings } = ports;
  const [person, site] = await Promise.all([personById(db, subjectId), siteById(db, siteId)]);
  if (!person?.isProven || !site) return undefined;
  const texts = mailTexts(site.languages[0]);
  const { timeZone } = site;
  const when = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(at);
  const values = { email: person.email, when, link: `${settings.publicUrl}/admin/forgot` };
  const { subject, body } = said(texts);
  const mail = { siteId: null, to: person.email, subject, body: fill(body, values) };
  return putInOutbox({ now: clock.now(), ids, settings }, { id, ...mail });
}
