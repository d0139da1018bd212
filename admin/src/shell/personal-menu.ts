import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { HearDrafts } from '../drafts.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-button.ts';
import '../ui/ui-segments.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import { shortcutsOn, switchShortcuts } from './keys.ts';
import './language-select.ts';
import { leave } from './leave.ts';
import { sessionContext, type Session } from './session.ts';
import { setTheme, theme, type Theme } from './theme.ts';
import { unsavedOf } from './unsaved.ts';

/** Who is signed in; behind it language, look, shortcuts and the way out. Fires `shortcuts` to see their sheet. */
@customElement('personal-menu')
export class PersonalMenu extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .me {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        width: 100%;
        min-height: 2.5rem;
        padding: var(--space-4) var(--space-8);
        border: 0;
        border-radius: var(--radius-6);
        background: none;
        color: inherit;
        font: inherit;
        font-size: var(--type-13);
        text-align: start;
        cursor: pointer;
      }
      .me:hover {
        background: var(--line);
      }
      [popover] {
        position: fixed;
        inset: auto auto var(--space-16) var(--space-12);
        width: min(19rem, calc(100vw - 1.5rem));
        margin: 0;
        padding: var(--space-16);
        border: 1px solid var(--line);
        border-radius: var(--radius-10);
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
      }
      /* A grid is as high as the window in WebKit. */
      [popover]:popover-open {
        display: flex;
        flex-direction: column;
        gap: var(--space-16);
      }
      .check {
        display: flex;
        gap: var(--space-8);
        align-items: center;
        min-height: 1.5rem;
        font-size: var(--type-13);
      }
      .check input {
        width: 1rem;
        height: 1rem;
        margin: 0;
        accent-color: var(--accent);
      }
      .unsaved h2 {
        font-size: var(--type-13);
        font-weight: 500;
      }
      .unsaved ul {
        max-height: 8rem;
        overflow: auto;
        font-size: var(--type-13);
      }
      .unsaved a {
        display: inline-block;
        min-height: 1.5rem;
      }
      @media (max-width: 47.99rem) {
        .me .name {
          position: absolute;
          width: 1px;
          clip-path: inset(50%);
        }
        [popover] {
          inset: 3.75rem var(--space-12) auto auto;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @query('[popover]') private readonly menu!: HTMLElement;
  @state() private look: Theme = theme();

  readonly #text = localized(this, shell);

  constructor() {
    super();
    new HearDrafts(this);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { person } = this.session.me;
    return html`<button class="me" type="button" popovertarget="menu" title=${words.you}>
        <ui-avatar .name=${person.name}></ui-avatar><bdi class="name one-line">${undirected(person.name)}</bdi>
      </button>
      <div id="menu" popover role="group" aria-label=${words.you}>
        <p><strong>${named(person.name)}</strong><br /><span class="muted small">${named(person.email)}</span></p>
        <language-select></language-select>
        <ui-segments
          label=${words.theme}
          .choices=${(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
          .value=${this.look}
          @change=${this.#setLook}
        ></ui-segments>
        <label class="check">
          <input type="checkbox" .checked=${shortcutsOn()} @change=${this.#switchShortcuts} />${words.singleKeys}
        </label>
        ${this.#unsaved()}
        <div class="actions">
          <ui-button size="s" appearance="outlined" @click=${this.#showShortcuts}>${words.shortcuts}</ui-button>
          <ui-button size="s" appearance="outlined" href=${address('/admin/settings/profile')} @click=${this.#hide}>
            ${words.profile}
          </ui-button>
          <ui-button size="s" appearance="outlined" @click=${this.#leave}>${words.signOut}</ui-button>
        </div>
      </div>`;
  }

  /** What was begun and not saved, with the way to it. */
  #unsaved(): TemplateResult | typeof nothing {
    const links = unsavedOf(this.session.me);
    if (!links.length) return nothing;
    return html`<section class="unsaved" aria-labelledby="unsaved">
      <h2 id="unsaved">${this.#text().unsaved.heading}</h2>
      <ul @click=${this.#hide}>
        ${links.map(({ label, href }) => html`<li><a href=${href}>${label}</a></li>`)}
      </ul>
    </section>`;
  }

  #setLook(event: Event): void {
    this.look = valueOf(event) as Theme;
    setTheme(this.look);
  }

  #switchShortcuts(event: Event): void {
    switchShortcuts(isChecked(event));
  }

  #showShortcuts(): void {
    this.#hide();
    this.dispatchEvent(new Event('shortcuts'));
  }

  #hide(): void {
    this.menu.hidePopover();
  }

  #leave(): void {
    this.#hide();
    void leave(this.session.me);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'personal-menu': PersonalMenu;
  }
}
