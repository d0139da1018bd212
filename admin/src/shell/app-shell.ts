import { consume } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { now } from '../clock.ts';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { bellStyles, bellWords, noticeBell, noticesCommand } from '../notices/notice-bell.ts';
import { NoticeCount } from '../notices/notice-count.ts';
import type { Command, Place, PlaceElement } from '../place.ts';
import { places, placesOf } from '../places.ts';
import { address, go } from '../router/router.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import { hasCommandKey } from '../ui/typing.ts';
import '../ui/ui-icon.ts';
import { undoKey, undoLast } from '../ui/ui-toasts.ts';
import { frame } from './app-shell-styles.ts';
import { Keys } from './keys.ts';
import './personal-menu.ts';
import { Panels } from './panels.ts';
import { placeLink } from './place-link.ts';
import { can, sessionContext, type Session } from './session.ts';
import { typedAhead } from './typed-ahead.ts';
import './site-switcher.ts';
import { signTab } from './tab-icon.ts';
import { WaitingCounts } from './waiting-counts.ts';
import { titleMark, waitingStyles } from './waiting-mark.ts';

/**
 * The frame around a place: sidebar (bottom bar on phones), shortcuts, palette.
 * @slot - the toasts, which get room of their own: in the sidebar, on phones above the bottom bar
 */
@customElement('app-shell')
export class AppShell extends LitElement {
  static override styles = [base, frame, waitingStyles, bellStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) place!: Place;
  @property({ attribute: false }) element!: PlaceElement;
  @query('main') private readonly main!: HTMLElement;

  readonly #text = localized(this, shell);
  readonly #waiting = new WaitingCounts(this, () => this.session);
  readonly #notices = new NoticeCount(this);
  readonly #panels = new Panels(this);

  constructor() {
    super();
    new Keys(this, {
      ...Object.fromEntries(places.map((place) => [`g ${place.key}`, () => this.#go(place)])),
      '/': () => this.#search(),
      '?': () => void this.#openSheet(),
      'g b': () => void this.#openNotices(),
      [undoKey]: undoLast,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#paletteKey);
    window.addEventListener('beforeprint', this.#toPaper);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#paletteKey);
    window.removeEventListener('beforeprint', this.#toPaper);
    signTab('quiet');
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    loadPart(() => import('../notices/outside.ts')).then(
      ({ watchOutside }) => watchOutside(this, () => this.session),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    const words = this.#text();
    const printed = words.printed(dateTime(new Date(now()).toISOString()));
    return html`<header class="top">
        <a class="skip" href="#main" @click=${this.#skip}>${words.skip}</a>
        <a class="brand" href=${address('/admin')}
          ><img src="/admin/icons/huiyin.svg" alt="" /><span>${words.product}</span></a
        >
        ${this.#bell('wide')}
        <site-switcher></site-switcher>
        <button class="find" type="button" @click=${this.#openPalette}>
          <ui-icon name="search"></ui-icon><span>${words.palette}</span><kbd aria-hidden="true">${paletteKeys}</kbd>
        </button>
        ${this.#bell('narrow')}
        <span class="sr" role="status">${this.#notices.isMore ? bellWords(this.#notices.unread) : ''}</span>
        <personal-menu class="narrow" @shortcuts=${this.#openSheet}></personal-menu>
      </header>
      <main id="main" tabindex="-1">
        <p class="paper">${words.product} · ${named(this.session.site.name)} · ${printed}</p>
        ${this.element}
      </main>
      <slot></slot>
      <nav aria-label=${words.navigation}>
        <ul>
          ${placesOf(this.session.site).map((place) => this.#link(place))}
        </ul>
      </nav>
      <footer><personal-menu class="wide" @shortcuts=${this.#openSheet}></personal-menu></footer>`;
  }

  #bell(where: 'wide' | 'narrow'): TemplateResult {
    const { unread } = this.#notices;
    return noticeBell(
      { unread, panel: this.#panels.find('notice-panel'), press: () => void this.#openNotices() },
      where,
    );
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const words = this.#text();
    const { value: counts = noneWaits } = this.#waiting;
    signTab(counts.overdue ? 'overdue' : counts.needsReply ? 'waiting' : 'quiet');
    document.title = `${this.#notices.unread ? newMark : ''}${titleMark(counts)}${words.places[this.place.id]} · ${isolated(this.session.site.name)} · ${words.product}`;
  }

  #link(place: Place): TemplateResult {
    const { value: counts } = this.#waiting;
    const isWaiting = place.id === 'inbox' && counts && counts.needsReply > 0;
    return placeLink(place, place.id === this.place.id, isWaiting ? counts : undefined);
  }

  #go(place: Place): void {
    if (placesOf(this.session.site).includes(place)) go(place.href);
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  #search(): void {
    if (this.element.focusSearch) this.element.focusSearch();
    else if (can(this.session.site, 'tickets.read')) go('/admin/inbox?search');
  }

  readonly #paletteKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void this.#openPalette();
  };

  #opening = false;

  /** The time on paper is that of the printing. */
  readonly #toPaper = (): void => this.requestUpdate();

  async #openPalette(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    const ahead = typedAhead();
    const here = (): Command[] => [...(this.element.commands?.() ?? []), noticesCommand(this.#openNotices)];
    await this.#panels.open(
      'command-palette',
      () => import('./command-palette.ts'),
      (palette) => palette.open(this.session, here(), ahead.end()),
    );
    ahead.end();
    this.#opening = false;
  }

  #openSheet(): Promise<void> {
    return this.#panels.open(
      'shortcut-sheet',
      () => import('./shortcut-sheet.ts'),
      (sheet) => sheet.open(this.session.site),
    );
  }

  readonly #openNotices = async (): Promise<void> => {
    await this.#panels.open(
      'notice-panel',
      () => import('../notices/notice-panel.ts'),
      (panel) => void panel.togglePopover(true),
    );
    // From now on the bell opens and closes it by itself.
    this.requestUpdate();
  };
}

/** Before the title of the tab while something is new for who works in it. */
const newMark = '• ';

const noneWaits = { needsReply: 0, overdue: 0 };

const paletteKeys = hasCommandKey ? '⌘K' : 'Ctrl K';

declare global {
  interface HTMLElementTagNameMap {
    'app-shell': AppShell;
  }
}
