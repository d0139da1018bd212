import { noticeLimits } from '@huiyin/shared/domain/notices/notice-kinds';
import { fill, mailTexts } from '../base/outbox/mail-texts.ts';
import { shownName } from '../base/outbox/shown-name.ts';
import type { Site } from '../base/site.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import type { Notice } from './mailed-notices.ts';

/** A notice with the ticket and the site it is of. */
export interface Line {
  notice: Pick<Notice, 'kind'>;
  ticket: Pick<Ticket, 'number' | 'excerpt'>;
  site: Pick<Site, 'name' | 'key'>;
}

/**
 * What a mail says of one or more notices, in the language nearest to a locale: each with the beginning of its ticket, as one line without links, and
 * the way there; of more than fifty, how many more there are.
 */
export function noticeMail(
  lines: readonly Line[],
  { locale, publicUrl }: { locale: string | null | undefined; publicUrl: string },
): { subject: string; body: string } {
  const texts = mailTexts(locale);
  const headOf = ({ notice, ticket, site }: Line): string =>
    fill(texts.notices[notice.kind], { number: String(ticket.number), site: shownName(site.name) });
  const shown = lines.slice(0, noticeLimits.mailed);
  const told = shown.map((line) => {
    const { ticket, site } = line;
    const link = `${publicUrl}/admin/inbox/${ticket.number}?site=${encodeURIComponent(site.key)}`;
    return `${headOf(line)}\n${shownName(ticket.excerpt)}\n${link}`;
  });
  const left = lines.length - shown.length;
  const more = left > 0 ? [fill(texts.noticesMore, { n: String(left), link: `${publicUrl}/admin` })] : [];
  const outro = fill(texts.noticesOutro, { link: `${publicUrl}/admin/settings/notices` });
  return {
    subject: lines.length === 1 ? headOf(lines[0]!) : fill(texts.noticesSubject, { n: String(lines.length) }),
    body: [...told, ...more, outro].join('\n\n'),
  };
}
