import { undirected } from '@huiyin/shared/domain/text/direction';
import { html, type TemplateResult } from 'lit';

/** Between the parts of an address: behind a sign that stands between two of them. */
const between = /(?<=[/@?&=])(?=[^/@?&=])/;

/**
 * An address of a page or of mail, which has no blanks: where it is longer than its line, it breaks between its parts before it breaks within
 * one. Whoever copies it copies it whole.
 * @example breaking('mei@example.com') // mei@|example.com
 */
export const breaking = (address: string): TemplateResult =>
  html`${undirected(address)
    .split(between)
    .map((part) => html`${part}<wbr />`)}`;
