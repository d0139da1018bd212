import { consume } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { places, type Place, type PlaceElement } from '../places.ts';
import { go } from '../router/router.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-icon.ts';
import { Keys } from './keys.ts';
import './personal-menu.ts';
import { sessionContext, type Session } from './session.ts';
import './site-switcher.ts';

/** The frame around a place: sidebar (bottom bar on phones), shortcuts, palette. */
@customElement('app-shell')
export class AppShell extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        height: 100dvh;
        grid-template: 'top' auto 'main' minmax(0, 1fr) 'nav' auto / minmax(0, 1fr);
      }
      .skip {
        position: absolute;
        z-index: 50;
        top: var(--space-8);
        left: var(--space-8);
        padding: var(--space-8) var(--space-12);
        background: var(--raised);
        border-radius: var(--radius-6);
      }
      .skip:not(:focus) {
        clip-path: inset(50%);
      }
      .top {
        grid-area: top;
        display: flex;
        align-items: center;
        gap: var(--space-8);
        padding: var(--space-8) var(--space-12);
        background: var(--sunken);
        border-bottom: 1px solid var(--line);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        font-weight: 650;
        color: inherit;
        text-decoration: none;
      }
      .brand img {
        width: 1.5rem;
        height: 1.5rem;
      }
      site-switcher {
        flex: 1;
        min-width: 0;
      }
      nav {
        grid-area: nav;
        background: var(--sunken);
        border-top: 1px solid var(--line);
        padding-bottom: env(safe-area-inset-bottom);
      }
      nav ul {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
      }
      nav a {
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 2px;
        min-height: 3.25rem;
        color: var(--muted);
        font-size: var(--type-12);
        text-decoration: none;
        overflow-wrap: anywhere;
        text-align: center;
      }
      nav a[aria-current='page'] {
        color: var(--accent);
        font-weight: 600;
      }
      nav a:focus-visible {
        outline-offset: -2px;
      }
      main {
        grid-area: main;
        min-width: 0;
        overflow: auto;
        outline: none;
      }
      .find {
        display: inline-grid;
        place-items: center;
        min-width: 2.5rem;
        min-height: 2.5rem;
        padding: 0;
        border: 0;
        border-radius: var(--radius-6);
        background: none;
        color: var(--muted);
        font: inherit;
        font-size: var(--type-13);
        cursor: pointer;
      }
      @media (min-width: 48rem) {
        :host {
          grid-template: 'top main' auto 'nav main' minmax(0, 1fr) / 14rem minmax(0, 1fr);
        }
        .top {
          flex-direction: column;
          align-items: stretch;
          gap: var(--space-12);
          padding: var(--space-16) var(--space-12) var(--space-8);
          border-inline-end: 1px solid var(--line);
          border-bottom: 0;
        }
        site-switcher {
          flex: none;
        }
        nav {
          display: flex;
          flex-direction: column;
          padding: 0 var(--space-12) var(--space-12);
          border-top: 0;
          border-inline-end: 1px solid var(--line);
        }
        nav ul {
          display: block;
        }
        nav a {
          display: flex;
          align-items: center;
          gap: var(--space-8);
          min-height: 2.25rem;
          padding: 0 var(--space-8);
          border-radius: var(--radius-6);
          font-size: var(--type-15);
          text-align: start;
        }
        nav a:hover {
          background: var(--line);
        }
        nav a[aria-current='page'] {
          background: var(--accent-soft);
        }
        .find {
          display: flex;
          gap: var(--space-8);
          align-items: center;
          padding: 0 var(--space-8);
          min-height: 2.25rem;
          border: 1px solid var(--edge);
          background: var(--raised);
        }
        .find span {
          flex: 1;
          text-align: start;
        }
        .find kbd {
          font: inherit;
          font-size: var(--type-12);
        }
        .narrow {
          display: none;
        }
      }
      @media (max-width: 47.99rem) {
        .wide,
        .find kbd {
          display: none;
        }
        .brand span,
        .find span {
          position: absolute;
          clip-path: inset(50%);
        }
      }
      .foot {
        margin-top: auto;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) place!: Place;
  @property({ attribute: false }) element!: PlaceElement;
  @query('main') private readonly main!: HTMLElement;

  readonly #text = localized(this, shell);

  constructor() {
    super();
    new Keys(this, {
      ...Object.fromEntries(places.map((place) => [`g ${place.key}`, () => go(place.href)])),
      '/': () => this.#search(),
      '?': () => void this.#openSheet(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#paletteKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#paletteKey);
  }

  /** Who presses ⌘K types on at once: the palette is fetched before it is asked for. */
  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    setTimeout(() => void import('./command-palette.ts'), 500);
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<header class="top">
        <a class="skip" href="#main" @click=${this.#skip}>${words.skip}</a>
        <a class="brand" href="/admin"><img src="/admin/icons/huiyin.svg" alt="" /><span>${words.product}</span></a>
        <site-switcher></site-switcher>
        <button class="find" type="button" @click=${this.#openPalette}>
          <ui-icon name="search"></ui-icon><span>${words.palette}</span><kbd aria-hidden="true">${paletteKeys}</kbd>
        </button>
        <personal-menu class="narrow" @shortcuts=${this.#openSheet}></personal-menu>
      </header>
      <main id="main" tabindex="-1">${this.element}</main>
      <nav aria-label=${words.navigation}>
        <ul>
          ${places.map((place) => this.#link(place))}
        </ul>
        <personal-menu class="wide foot" @shortcuts=${this.#openSheet}></personal-menu>
      </nav>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const words = this.#text();
    document.title = `${words.places[this.place.id]} · ${this.session.site.name} · ${words.product}`;
  }

  #link(place: Place): TemplateResult {
    const current = place.id === this.place.id;
    return html`<li>
      <a href=${place.href} aria-current=${current ? 'page' : 'false'}>
        <ui-icon name=${place.icon}></ui-icon>${this.#text().places[place.id]}
      </a>
    </li>`;
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  #search(): void {
    if (this.element.focusSearch) this.element.focusSearch();
    else go('/admin/inbox?search');
  }

  readonly #paletteKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void this.#openPalette();
  };

  async #openPalette(): Promise<void> {
    await import('./command-palette.ts');
    this.#panel('command-palette').open(this.session);
  }

  async #openSheet(): Promise<void> {
    await import('./shortcut-sheet.ts');
    this.#panel('shortcut-sheet').open();
  }

  /** Palette and sheet are made when they are first asked for. */
  #panel<Tag extends 'command-palette' | 'shortcut-sheet'>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const found = this.renderRoot.querySelector(tag);
    if (found) return found;
    const made = document.createElement(tag);
    this.renderRoot.append(made);
    return made;
  }
}

const paletteKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';

declare global {
  interface HTMLElementTagNameMap {
    'app-shell': AppShell;
  }
}
