import { undirected } from '@huiyin/shared/domain/text/direction';
import { html, type TemplateResult } from 'lit';

/**
 * The name of somebody or something among words of ours: what stands beside it stays in its place, whatever it is made of. For an
 * attribute, a toast or a choice there is `isolated`; the sentences of a book see to it themselves.
 */
export const named = (name: string): TemplateResult => html`<bdi>${undirected(name)}</bdi>`;
