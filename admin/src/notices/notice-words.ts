import { notices } from '@huiyin/shared/i18n/admin/notices';
import type { Notice } from '../api/notices.ts';
import type { SiteRef } from '../api/session.ts';
import { bookOf } from '../language/language.ts';

/** What happened, in a sentence: `Mei gave you #12`. */
export function noticeWords({ kind, by, ticket }: Pick<Notice, 'kind' | 'by' | 'ticket'>): string {
  const { told, named } = bookOf(notices);
  const number = `#${ticket.number}`;
  const who = kind === 'customer_wrote' ? ticket.customer : by?.name;
  const byWhom = named[kind];
  return who && byWhom ? byWhom(number, who) : told[kind](number);
}

/** Its site, where its person works on several and each is to be named. */
export const noticeSite = ({ siteId }: Pick<Notice, 'siteId'>, sites: readonly SiteRef[]): SiteRef | undefined =>
  sites.length > 1 ? sites.find(({ id }) => id === siteId) : undefined;

/** The way to its ticket. @param site where it is, where addresses name one */
export const noticeHref = ({ ticket }: Pick<Notice, 'ticket'>, site?: Pick<SiteRef, 'key'>): string =>
  `/admin/inbox/${ticket.number}${site ? `?site=${encodeURIComponent(site.key)}` : ''}`;
