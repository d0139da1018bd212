import { undirected } from '@huiyin/shared/domain/text/direction';

const wordJoiner = '\u2060';

/**
 * A name that somebody chose, as mails may show it: one line, from its beginning to its end, and nothing in it that a mail program
 * makes a link of. It reads as it was written; what joins the parts of an address is followed by a character without width.
 */
export function shownName(name: string): string {
  return undirected(name)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[.:@/\\。．]/gu, `$&${wordJoiner}`);
}
