import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { notices } from '@huiyin/shared/i18n/admin/notices';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { Notice } from '../api/notices.ts';
import type { SiteRef } from '../api/session.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { moment } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import { Ticking } from '../ui/ticking.ts';
import '../ui/ui-empty.ts';
import { noticeHref, noticeSite, noticeWords } from './notice-words.ts';

/** Notices below one another, newest first, each the way to its ticket. */
@customElement('notice-list')
export class NoticeList extends LitElement {
  static override styles = [
    base,
    css`
      li:not(:first-child) {
        border-top: 1px solid var(--line);
      }
      li a {
        position: relative;
        display: grid;
        gap: 2px;
        padding-block: var(--space-8);
        padding-inline: var(--space-32) var(--space-16);
        color: inherit;
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      li a:hover {
        background: var(--sunken);
      }
      li a:focus-visible {
        outline-offset: -2px;
      }
      .new strong::before {
        content: '';
        position: absolute;
        inset-block-start: 1rem;
        inset-inline-start: var(--space-12);
        width: 0.5rem;
        height: 0.5rem;
        border-radius: 50%;
        background: var(--accent);
      }
      strong {
        font-weight: 400;
      }
      .new strong {
        font-weight: 600;
      }
      /* Grounds are the system's then. */
      @media (forced-colors: active) {
        .new strong::before {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Notice[] = [];
  /** Where the person works: with several, each notice says of which it is. */
  @property({ attribute: false }) sites: readonly SiteRef[] = [];
  readonly #text = localized(this, notices);
  readonly #shell = localized(this, shell);
  readonly #ticking = new Ticking(this);

  override render(): TemplateResult {
    const { heading, text } = this.#text().empty;
    if (!this.items.length) return html`<ui-empty icon="bell" heading=${heading}>${text}</ui-empty>`;
    return html`<ul>
      ${repeat(
        this.items,
        ({ id }) => id,
        (one) => this.#row(one),
      )}
    </ul>`;
  }

  #row(notice: Notice): TemplateResult {
    const { isRead, at, ticket } = notice;
    const site = noticeSite(notice, this.sites);
    const unread = html`<span class="sr">${this.#shell().pair(this.#text().unread, '')}</span>`;
    return html`<li>
      <a class=${isRead ? '' : 'new'} href=${address(noticeHref(notice, site))}>
        <strong>${isRead ? nothing : unread}${noticeWords(notice)}</strong>
        <span class="muted small two-lines" dir="auto">${undirected(ticket.excerpt)}</span>
        <span class="muted small"
          >${moment(at, this.#ticking.now)}${site ? html` · ${named(site.name)}` : nothing}</span
        >
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-list': NoticeList;
  }
}
