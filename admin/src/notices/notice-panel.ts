import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { notices } from '@huiyin/shared/i18n/admin/notices';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { Acts } from '../acts.ts';
import { newestNotices, nextNotices, seeNotices, type Notices } from '../api/notices.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import './notice-list.ts';
import { panelStyles } from './notice-panel-styles.ts';

/** What is new for somebody on all their sites, newest first, each the way to its ticket: a popover. */
@customElement('notice-panel')
export class NoticePanel extends LitElement {
  static override styles = [base, panelStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, notices);
  readonly #shell = localized(this, shell);
  readonly #acts = new Acts(this);
  readonly #notices = new Reading(this, () => newestNotices);

  constructor() {
    super();
    this.addEventListener('click', this.#leave);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'auto';
    this.role = 'dialog';
    // The cursor is in it from the start, and behind the bell again when it closes.
    this.tabIndex = -1;
    this.autofocus = true;
  }

  override render(): TemplateResult {
    const { name } = this.#shell().notices;
    this.ariaLabel = name;
    const { unread = 0 } = this.#notices.value ?? {};
    return html`<div class="head">
        <h2>${name}</h2>
        ${
          unread
            ? html`<ui-button
                size="s"
                appearance="plain"
                ?loading=${this.#acts.isDoing('read')}
                @click=${this.#readAll}
              >
                ${this.#text().markAll}
              </ui-button>`
            : nothing
        }
      </div>
      <div class="list">${readingView(this.#notices, (all) => this.#list(all), 6)}</div>
      <footer><a href=${address('/admin/settings/notices')}>${this.#text().choose}</a></footer>`;
  }

  #list({ items, cursor }: Notices): TemplateResult {
    const more = html`<ui-button
      class="more"
      size="s"
      appearance="outlined"
      ?loading=${this.#acts.isDoing('more')}
      @click=${this.#more}
    >
      ${this.#shell().more}
    </ui-button>`;
    return html`<notice-list .items=${items} .sites=${this.session.me.sites}></notice-list>
      ${cursor === null ? nothing : more}`;
  }

  /** Once a way is taken. */
  readonly #leave = (event: Event): void => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) this.hidePopover();
  };

  readonly #more = (): void => void this.#acts.do('more', () => this.#notices.change(nextNotices));

  /** Of what came meanwhile nothing is read. */
  readonly #readAll = (): void => {
    const newest = this.#notices.value?.items[0]?.id ?? 0;
    void this.#acts.do('read', async () => {
      await seeNotices(newest);
      this.#notices.adjust((all) => allRead(all, newest));
    });
  };
}

function allRead({ items, cursor }: Notices, upTo: number): Notices {
  const now = items.map((one) => (one.id > upTo ? one : { ...one, isRead: true }));
  return { items: now, cursor, unread: now.filter(({ isRead }) => !isRead).length };
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-panel': NoticePanel;
  }
}
