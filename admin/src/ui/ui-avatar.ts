import { isolated, undirected } from '@huiyin/shared/domain/text/direction';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** The initials of a person; the name stands beside it or is its label. */
@customElement('ui-avatar')
export class UiAvatar extends LitElement {
  static override styles = css`
    :host {
      display: inline-grid;
      place-items: center;
      flex: none;
      width: 1.75rem;
      height: 1.75rem;
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: var(--type-12);
      font-weight: 600;
      line-height: 1;
      user-select: none;
    }
  `;

  @property() name = '';
  /** Says the name to screen readers where it is not written beside. */
  @property({ type: Boolean }) labelled = false;

  override render(): TemplateResult {
    return this.labelled
      ? html`<span role="img" aria-label=${isolated(this.name)}>${initials(this.name)}</span>`
      : html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }
}

/** First letters of the first and last word; of Chinese names the last two characters, as people are called. */
export function initials(name: string): string {
  const words = undirected(name).trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '?';
  if (/\p{Script=Han}/u.test(first)) return [...first].slice(-2).join('');
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-avatar': UiAvatar;
  }
}
