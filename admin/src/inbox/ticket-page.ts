import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { LiveStream } from '../api/live-stream.ts';
import type { Member } from '../api/people.ts';
import { ApiProblem, isPassing } from '../api/problem.ts';
import { listVersions, type SurveyDefinition } from '../api/surveys.ts';
import { getTicket, type TicketView } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import { can, type Session } from '../shell/session.ts';
import { sideTask } from '../ui/side-task.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import { TryAgain } from '../ui/try-again.ts';
import { forgetToasts } from '../ui/ui-toasts.ts';
import { NewestInSight } from './newest-in-sight.ts';
import { TicketActs } from './ticket-acts.ts';
import './ticket-answers.ts';
import './ticket-composer.ts';
import type { TicketComposer, Written } from './ticket-composer.ts';
import './ticket-customer.ts';
import './ticket-facts.ts';
import './ticket-header.ts';
import './ticket-history.ts';
import { pageStyles } from './ticket-page-styles.ts';
import './ticket-thread.ts';
import type { TicketThread } from './ticket-thread.ts';
import { Writing } from './writing.ts';

/** A mail leaves within seconds, if the mail server is there. */
const mailMs = 5000;

/** One ticket: who it is, what was said, what can be done. Fires `ticket-changed` with the newer ticket. */
@customElement('ticket-page')
export class TicketPage extends LitElement {
  static override styles = [base, pageStyles];

  @property({ type: Number }) ticket!: number;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) stream!: LiveStream;
  /** People who may answer on this site. */
  @property({ attribute: false }) members: readonly Member[] = [];
  @property({ attribute: false }) categoryWord: (category: string, asked?: SurveyDefinition) => string = (category) =>
    category;
  /** Address of the list. */
  @property() back = '/admin/inbox';

  @query('ticket-thread') private readonly thread!: TicketThread | null;
  @query('ticket-composer') private readonly composer!: TicketComposer | null;
  /** What is shown; ahead of the server while something is on its way. */
  @state() view: TicketView | undefined;
  @state() busy = false;

  readonly #text = localized(this, inbox);
  readonly #load = new Task(this, {
    task: async ([siteId, ticket], { signal }) => this.#show(await getTicket(siteId, String(ticket), signal)),
    args: () => [this.session.site.id, this.ticket] as const,
  });
  /** What the customer was asked, in the words of then. Without it answers stand under their own names. */
  readonly #asked = sideTask(this, {
    task: async ([siteId, survey, version], { signal }) => {
      if (survey === undefined || !can(this.session.site, 'surveys.read')) return undefined;
      const versions = await listVersions(siteId, survey, signal);
      return { survey, version, definition: versions.find((one) => one.version === version)?.definition };
    },
    args: () => [this.session.site.id, this.view?.response?.survey, this.view?.response?.surveyVersion] as const,
  });
  readonly #writing = new Writing(this);
  readonly #newest = new NewestInSight(this, () => ({ thread: this.thread, composer: this.composer }));
  /** Whichever part of the page it is that scrolls. */
  readonly #scroll = { handleEvent: this.#newest.scrolled, capture: true, passive: true };
  readonly #acts = new TicketActs(this, this.#writing);
  readonly #tryAgain = new TryAgain(this, () => void this.#readAgain());
  /** Something happened while our own change was on its way. */
  #isOutdated = false;
  #stop: (() => void)[] = [];
  #mailTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const again = (): void => {
      void this.#readAgain();
      if (!this.busy) void this.#writing.look();
    };
    this.#stop = [
      this.stream.hear('ticket', ({ detail }) => detail.number === this.ticket && again()),
      this.stream.hear('reconnected', again),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#mailTimer);
    for (const stop of this.#stop) stop();
  }

  /** Opens the reply or the note and puts the cursor into it, as soon as the ticket is there. */
  async write(what: 'reply' | 'note'): Promise<void> {
    await this.#ready();
    await this.composer?.write(what);
  }

  async assignMe(): Promise<void> {
    await this.#ready();
    await this.#acts.assign(this.session.me.person.id);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('ticket') && this.view?.number !== this.ticket) this.view = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.busy && this.#isOutdated) void this.#readAgain();
  }

  override render(): TemplateResult {
    const { error, status } = this.#load;
    if (this.view) return this.#renderTicket(this.view);
    if (status !== TaskStatus.ERROR && !isPassing(error))
      return html`<div class="pad"><ui-skeleton rows="6"></ui-skeleton></div>`;
    const { gone, back } = this.#text();
    if (error instanceof ApiProblem && error.code === 'not_found')
      return html`<ui-empty icon="info" heading=${gone.heading}
        >${gone.text} <a slot="action" href=${this.back}>${back}</a></ui-empty
      >`;
    return html`<div class="pad"><ui-error .error=${error} @retry=${() => void this.#load.run()}></ui-error></div>`;
  }

  #renderTicket(view: TicketView): TemplateResult {
    const asked = this.#askedOf(view);
    const categoryWord = (category: string): string => this.categoryWord(category, asked);
    return html`<ticket-header
        .ticket=${view}
        .members=${this.members}
        .me=${this.session.me.person}
        .back=${this.back}
        .categoryWord=${categoryWord}
        .site=${this.session.site}
        ?busy=${this.busy}
        @assign=${(event: CustomEvent<string | null>) => void this.#acts.assign(event.detail)}
        @resolve=${() => void this.#acts.finish('resolved')}
        @close=${() => void this.#acts.finish('closed')}
        @reopen=${() => void this.#acts.reopen()}
      ></ticket-header>
      <div class="body" @scroll=${this.#scroll}>
        <div class="talk">
          <ticket-thread
            .ticket=${view}
            .siteId=${this.session.site.id}
            .mail=${this.session.me.mail}
            @shown=${this.#newest.shown}
          ></ticket-thread>
          ${this.#mayReply ? this.#renderComposer(view) : html`<p class="pad muted">${this.#text().viewerHint}</p>`}
        </div>
        <aside aria-label=${this.#text().details}>
          <ticket-facts .ticket=${view} .asked=${asked} .categoryWord=${categoryWord}></ticket-facts>
          <ticket-customer .ticket=${view}></ticket-customer>
          ${
            view.response ? html`<ticket-answers .response=${view.response} .asked=${asked}></ticket-answers>` : nothing
          }
          <ticket-history .events=${view.history}></ticket-history>
        </aside>
      </div>`;
  }

  /** Not that of the ticket shown before, which stays until this one's is here. */
  #askedOf({ response }: TicketView): SurveyDefinition | undefined {
    const { value } = this.#asked;
    const fits = value?.survey === response?.survey && value?.version === response?.surveyVersion;
    return fits ? value?.definition : undefined;
  }

  #renderComposer(view: TicketView): TemplateResult {
    return html`<ticket-composer
      .ticket=${view}
      .siteId=${this.session.site.id}
      .mail=${this.session.me.mail}
      .me=${this.session.me.person.id}
      .others=${this.#writing.others}
      @writing=${(event: CustomEvent<boolean>) => this.#setWriting(view, event.detail)}
      @write=${(event: CustomEvent<Written>) => event.detail.settle(this.#acts.send(event.detail))}
    ></ticket-composer>`;
  }

  #setWriting({ id }: TicketView, writes: boolean): void {
    if (writes) this.#writing.begin(this.session.site.id, id);
    else this.#writing.end();
  }

  get #mayReply(): boolean {
    return can(this.session.site, 'tickets.reply');
  }

  async #ready(): Promise<void> {
    await this.updateComplete;
    await this.#load.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  /** Shows a newer state of the ticket that is shown; of another one it only tells. */
  show(view: TicketView): void {
    if (this.view?.id === view.id) this.#show(view);
    else this.dispatchEvent(new CustomEvent('ticket-changed', { detail: view }));
  }

  #show(view: TicketView): TicketView {
    this.view = view;
    clearTimeout(this.#mailTimer);
    // That a mail has left is told by no event.
    if (this.session.me.mail === 'sent' && view.messages.some(({ mail }) => mail?.state === 'waiting'))
      this.#mailTimer = setTimeout(() => void this.#readAgain(), mailMs);
    this.dispatchEvent(new CustomEvent('ticket-changed', { detail: view }));
    return view;
  }

  /** Quietly: what is shown stays until the answer comes, however often it is asked for. Once our own change, if one is on its way, is done. */
  async #readAgain(): Promise<void> {
    this.#isOutdated = this.busy;
    if (this.busy || !this.view) return;
    const wanted = this.ticket;
    const view = await getTicket(this.session.site.id, String(wanted)).catch((error) => this.#tryAgain.after(error));
    if (view) this.#tryAgain.after();
    // Others did something: what was said of it no longer holds.
    if (view && this.view?.id === view.id && view.revision > this.view.revision) forgetToasts(view.id);
    if (this.busy) this.#isOutdated = true;
    else if (view && this.isConnected && wanted === this.ticket) this.#show(view);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-page': TicketPage;
  }
}
