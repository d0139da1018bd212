import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { holdsAll } from '@huiyin/shared/domain/permissions';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { AccessWatch } from './access-watch.ts';
import { LiveStream } from './api/live-stream.ts';
import { loadAhead, loadPage, loadPart } from './api/load-part.ts';
import { isNotLoaded, isSignedOut } from './api/problem.ts';
import { callAs, sessionEnd } from './api/request.ts';
import { getMe, type Me, type SiteRef } from './api/session.ts';
import { store } from './data/store.ts';
import { dropOldDrafts } from './drafts.ts';
import { firstWords } from './language/first-words.ts';
import { localized } from './language/language.ts';
import { machineMemory } from './memory.ts';
import type { Place, PlaceElement } from './place.ts';
import { accountPages, partsOf, places } from './places.ts';
import { address, go, nameSite, startRouter, type Params } from './router/router.ts';
import './shell/app-shell.ts';
import { leave } from './shell/leave.ts';
import './shell/place-trouble.ts';
import { sessionContext, siteToShow } from './shell/session.ts';
import { keepFocus } from './ui/kept-focus.ts';
import { base } from './ui/styles.ts';
import './ui/ui-button.ts';
import { forgetToasts } from './ui/ui-toasts.ts';
import { forgetUndos } from './ui/undos.ts';

type Page =
  | { readonly kind: 'loading' }
  | { readonly kind: 'trouble' }
  | { readonly kind: 'account'; readonly element: HTMLElement }
  | { readonly kind: 'nothing'; readonly why: 'notFound' | 'noSites' }
  | { readonly kind: 'place'; readonly place: Place; readonly element: PlaceElement };

/** The console as a whole: shows what the address names, and sends who is not signed in to the door. */
@customElement('admin-app')
export class AdminApp extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .alone {
        max-width: 32rem;
        margin: 15vh auto 0;
        padding: var(--space-16);
      }
      h1 {
        font-size: var(--type-24);
      }
      .alone > * + * {
        margin-top: var(--space-12);
      }
      .toasts {
        position: fixed;
        inset: auto 0 0;
        max-width: 34rem;
        margin-inline: auto;
      }
    `,
  ];

  readonly #text = localized(this, shell);
  readonly #session = new ContextProvider(this, { context: sessionContext });
  #stream: LiveStream | undefined;
  readonly #access = new AccessWatch(() => this.#refresh());
  @state() private page: Page = { kind: 'loading' };
  #me: Me | undefined;
  /** Id of the site the session stands for. */
  #shown: string | undefined;
  #latest = 0;
  /** Without words of the frame nothing can be said, not even that something did not come. */
  readonly #words = firstWords();
  readonly #trouble = document.createElement('place-trouble');
  /** One for all pages, so that what was said stays when the page goes. */
  readonly #toasts = document.createElement('ui-toasts');
  /** What was to be opened last. */
  #again = (): void => undefined;

  constructor() {
    super();
    this.#trouble.addEventListener('retry', () => this.#again());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    sessionEnd.addEventListener('signed-out', this.#signedOut);
    sessionEnd.addEventListener('other-person', this.#otherPerson);
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('unhandledrejection', this.#unsaid);
    dropOldDrafts();
    keepFocus();
    startRouter([
      ...accountPages.map(({ path, tag, load }) => ({ path, show: () => this.#open(() => this.#account(tag, load)) })),
      ...places.map((place) => ({
        path: place.path,
        ofSite: true,
        show: (params: Params) => this.#open(() => this.#place(place, params)),
      })),
      { path: /^\/admin\//, show: () => this.#open(async () => ({ kind: 'nothing', why: 'notFound' })) },
    ]);
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    loadAhead([
      // Who presses ⌘K types on at once.
      () => import('./shell/command-palette.ts'),
      ...places.flatMap(partsOf),
      () => import('./notices/notice-panel.ts'),
      () => import('./shell/shortcut-sheet.ts'),
      () => import('./shell/other-person.ts'),
      () => import('./ui/ui-question.ts'),
    ]);
  }

  override render(): TemplateResult {
    const { page } = this;
    return html`${this.#render(page)}${page.kind === 'place' ? nothing : html`<div class="toasts">${this.#toasts}</div>`}`;
  }

  #render(page: Page): TemplateResult {
    // Before there are words.
    if (page.kind === 'loading') return html`<slot></slot>`;
    const words = this.#text();
    switch (page.kind) {
      case 'trouble':
        return html`<main class="alone">${this.#trouble}</main>`;
      case 'account':
        return html`${page.element}`;
      case 'nothing':
        return html`<main class="alone">
          <h1>${words[page.why].heading}</h1>
          <p>${words[page.why].text}</p>
          ${
            page.why === 'notFound'
              ? html`<p><a href=${address('/admin')}>${words.notFound.home}</a></p>`
              : html`<ui-button appearance="outlined" @click=${this.#leave}>${words.signOut}</ui-button>`
          }
        </main>`;
      case 'place':
        return html`<app-shell .place=${page.place} .element=${page.element}>${this.#toasts}</app-shell>`;
    }
  }

  /** Of two navigations the later one wins, however long the earlier takes. */
  async #open(make: () => Promise<Page>): Promise<void> {
    const mine = ++this.#latest;
    this.#again = () => void this.#open(make);
    const [made] = await Promise.allSettled([make(), this.#words]);
    if (mine !== this.#latest) return;
    if (made.status === 'fulfilled') this.page = made.value;
    else if (!isSignedOut(made.reason)) this.#showTrouble(made.reason);
  }

  #showTrouble(error: unknown): void {
    this.#trouble.error = error;
    this.page = { kind: 'trouble' };
  }

  async #account(tag: string, load: () => Promise<object>): Promise<Page> {
    await loadPage(load);
    this.#forget();
    return { kind: 'account', element: document.createElement(tag) };
  }

  /** Where the place does not come, the frame stays and says so in its stead. */
  async #place(place: Place, params: Params): Promise<Page> {
    // What is shown already needs nothing more.
    const isHere = this.page.kind === 'place' && this.page.element.localName === place.tag;
    const loading = (isHere ? Promise.resolve() : loadPage(place.load)).then(
      () => undefined,
      (error: unknown) => error,
    );
    const me = (this.#me ??= await this.#begin());
    callAs(me.person.id);
    const problem = await loading;
    const site = siteToShow(me.sites, location.search);
    if (!site) return { kind: 'nothing', why: me.sites.length ? 'notFound' : 'noSites' };
    this.#nameSite(me, site);
    const stays = this.#showSite(me, site.id);
    if (problem) {
      this.#trouble.error = problem;
      return { kind: 'place', place, element: this.#trouble };
    }
    const shown = this.page.kind === 'place' && stays ? this.page.element : undefined;
    const element = shown?.localName === place.tag ? shown : (document.createElement(place.tag) as PlaceElement);
    element.params = params;
    return { kind: 'place', place, element };
  }

  /** A session begins: that one was signed out no longer holds, nor what was said to somebody before. */
  async #begin(): Promise<Me> {
    const me = await getMe();
    forgetToasts();
    return me;
  }

  /** Gives person, site and stream to the elements below; says whether the site is the one shown before. */
  #showSite(me: Me, siteId: string): boolean {
    const site = me.sites.find(({ id }) => id === siteId);
    if (!site || this.#shown === siteId) return true;
    // What was done elsewhere is not taken back from here.
    forgetUndos();
    this.#shown = siteId;
    const before = this.#stream;
    this.#stream = new LiveStream(me.person.id, siteId, before?.heard ?? me.lastEventId);
    // After it, so that one for all sites stays open.
    before?.close();
    store.begin(this.#stream);
    this.#access.begin(this.#stream);
    this.#session.setValue({ me, site, refresh: () => this.#refresh() });
    return false;
  }

  /** Names, roles and what they allow are read again. What is allowed besides comes to what is shown; with less, all of it begins anew. */
  async #refresh(): Promise<void> {
    const me = await getMe();
    const [before, site] = [this.#me, me].map((one) => one?.sites.find(({ id }) => id === this.#shown));
    // Nobody is shown anything any more, or another person is.
    if (!before || me.person.id !== this.#me?.person.id) return;
    this.#me = me;
    if (!site || !holdsAll(site.permissions, before.permissions)) return this.#beginAnew();
    this.#nameSite(me, site);
    this.#session.setValue({ me, site, refresh: () => this.#refresh() });
  }

  /** Nothing of what was read stays; what was typed is kept with the drafts. */
  #beginAnew(): void {
    this.#endSite();
    this.#again();
  }

  #endSite(): void {
    nameSite();
    this.#shown = undefined;
    this.#access.end();
    this.#stream?.close();
    this.#stream = undefined;
    store.forget();
  }

  /** With one site alone addresses stay short. */
  #nameSite({ sites }: Me, { key }: SiteRef): void {
    nameSite(sites.length > 1 ? key : undefined);
  }

  /** The next person to sign in gets a session of their own. */
  #forget(): void {
    this.#me = undefined;
    callAs('');
    this.#endSite();
  }

  readonly #leave = (): void => void (this.#me && leave(this.#me));

  /** Words that another part brought and did not get are needed by what is shown: it says so in its place. */
  readonly #unsaid = (event: PromiseRejectionEvent): void => {
    if (!isNotLoaded(event.reason)) return;
    event.preventDefault();
    const { page } = this;
    this.#trouble.error = event.reason;
    this.page = page.kind === 'place' ? { ...page, element: this.#trouble } : { kind: 'trouble' };
  };

  /** Who comes back to a tab learns at once that its session has ended, is another person's, or allows something else. */
  readonly #seen = (): void => {
    if (this.#me && document.visibilityState === 'visible') this.#refresh().catch(() => undefined);
  };

  readonly #otherPerson = async (): Promise<void> => {
    await loadPart(() => import('./shell/other-person.ts')).catch(() => undefined);
    const asking = this.renderRoot.querySelector('other-person') ?? document.createElement('other-person');
    asking.mine = this.#me?.person.name ?? '';
    if (!asking.isConnected) this.renderRoot.append(asking);
    await asking.open?.();
  };

  readonly #signedOut = (): void => {
    if (location.pathname === '/admin/sign-in') return;
    const next = location.pathname + location.search;
    go(next === '/admin' ? '/admin/sign-in' : `/admin/sign-in?next=${encodeURIComponent(next)}`, {
      replace: true,
      unasked: machineMemory.works(),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'admin-app': AdminApp;
  }
}
