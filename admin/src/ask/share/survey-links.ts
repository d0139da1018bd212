/** How a visitor came to a survey's own page, and what the page starts with. */
export interface LinkWish {
  readonly via?: 'qr' | 'kiosk' | 'mail' | undefined;
  /** Name of the place, e.g. of a shop. */
  readonly at?: string | undefined;
  readonly lang?: string | undefined;
  readonly score?: number | undefined;
}

/** What a mail tool replaces by an id for each recipient. */
const recipientMark = '{{response_id}}';

/** The page of a survey; opening it writes nothing. */
export function surveyLink(server: string, siteKey: string, slug: string, wish: LinkWish = {}): string {
  const { via, at, lang, score } = wish;
  const asked = { score, via, kiosk: via === 'kiosk' ? 1 : undefined, at: at || undefined, lang: lang || undefined };
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${server}/s/${siteKey}/${slug}${query.length ? `?${query.join('&')}` : ''}`;
}

/** The link of one score in a mail, with the mark that makes it one answer for each recipient. */
export const mailLink = (server: string, siteKey: string, slug: string, wish: LinkWish): string =>
  `${surveyLink(server, siteKey, slug, { ...wish, via: 'mail' })}&r=${recipientMark}`;
