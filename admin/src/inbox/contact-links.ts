/** `mailto:` of one address; what would add headers or recipients is escaped. */
export const mailLink = (email: string): string => `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;

/** `tel:` of a number as people write it. */
export const phoneLink = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

/** The page a visitor was on, when it may be a link: http and https only. */
export function pageLink(page: string): string | undefined {
  return URL.canParse(page) && /^https?:$/.test(new URL(page).protocol) ? page : undefined;
}
