import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { Member } from '../api/people.ts';
import type { TicketView } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import { shows, type Command } from '../place.ts';
import type { Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import { AskedSurvey } from './asked-survey.ts';
import type { Classifying } from './classified.ts';
import type { Written } from './message-sending.ts';
import { NewestInSight } from './newest-in-sight.ts';
import { noTicket } from './no-ticket.ts';
import { OthersHere } from './others-here.ts';
import { SeenTicket } from './seen-ticket.ts';
import { reply, resolve, ticketCommands, type TicketAction, type TicketInSight } from './ticket-actions.ts';
import { TicketActs } from './ticket-acts.ts';
import './ticket-beside.ts';
import type { TicketBeside } from './ticket-beside.ts';
import './ticket-composer.ts';
import type { TicketComposer } from './ticket-composer.ts';
import './ticket-header.ts';
import { pageStyles } from './ticket-page-styles.ts';
import { TicketReading } from './ticket-reading.ts';
import './ticket-thread.ts';
import type { TicketThread } from './ticket-thread.ts';

/**
 * One ticket: who it is, what was said, what can be done. Fires `ticket-changed` with the newer ticket, `ticket-ended` with the
 * number of one that is done with.
 */
@customElement('ticket-page')
export class TicketPage extends LitElement {
  static override styles = [base, pageStyles];

  @property({ type: Number }) ticket!: number;
  @property({ attribute: false }) session!: Session;
  /** People who may answer on this site. */
  @property({ attribute: false }) members: readonly Member[] = [];
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** Address of the list. */
  @property() back = '/admin/inbox';

  @query('ticket-thread') private readonly thread!: TicketThread | null;
  @query('ticket-composer') private readonly composer!: TicketComposer | null;
  @query('ticket-beside') private readonly beside!: TicketBeside | null;
  readonly #text = localized(this, inbox);
  readonly #reading = new TicketReading(this, () => void this.#others.look());
  readonly #asked = new AskedSurvey(this, () => this.view?.response);
  readonly #others = new OthersHere(this, () => this.view && { siteId: this.session.site.id, id: this.view.id });
  readonly #newest = new NewestInSight(this, () => ({ thread: this.thread, composer: this.composer }));
  /** Whichever part of the page it is that scrolls. */
  readonly #scroll = { handleEvent: this.#newest.scrolled, capture: true, passive: true };
  readonly #acts = new TicketActs(this, this.#others);

  constructor() {
    super();
    new SeenTicket(this);
  }

  /** Does something to the ticket as soon as it is there, if it is possible then; whether somebody may, who calls has asked. */
  async act(action: TicketAction): Promise<void> {
    await this.#reading.ready();
    const inSight = this.#inSight;
    if (inSight && action.isPossible(inSight)) await action.run(inSight);
  }

  /** What can be done to it, for the palette. */
  commands(): readonly Command[] {
    const inSight = this.#inSight;
    if (!inSight || this.#reading.isBusy) return [];
    return [...(this.composer?.commands() ?? []), ...ticketCommands(this.session.site, inSight)];
  }

  /** The ticket in sight; ahead of the server while something is on its way. */
  get view(): TicketView | undefined {
    return this.#reading.view;
  }

  /** Takes over a newer state of a ticket, in sight or not. */
  readonly show = (view: TicketView): void => this.#reading.show(view);

  /** Says that a ticket is newer than it was. */
  tell(detail: TicketView): void {
    this.dispatchEvent(new CustomEvent('ticket-changed', { detail }));
  }

  /** Says that a ticket is done with. */
  ended(detail: number): void {
    this.dispatchEvent(new CustomEvent('ticket-ended', { detail }));
  }

  override render(): TemplateResult {
    return this.view ? this.#renderTicket(this.view) : noTicket(this.#reading, this.back);
  }

  #renderTicket(view: TicketView): TemplateResult {
    return html`<ticket-header
        .inSight=${this.#inSight}
        .members=${this.members}
        .me=${this.session.me.person}
        .others=${this.#others.all}
        .back=${this.back}
        .categoryWord=${this.categoryWord}
        .site=${this.session.site}
        ?busy=${this.#reading.isBusy}
      ></ticket-header>
      <div class="body" @scroll=${this.#scroll}>
        <ticket-beside
          .ticket=${view}
          .site=${this.session.site}
          .asked=${this.#asked.of(view.response)}
          .categoryWord=${this.categoryWord}
          @linked=${({ detail }: CustomEvent<TicketView>) => this.show(detail)}
          @classify=${({ detail }: CustomEvent<Classifying>) => void this.#acts.classify(detail)}
        ></ticket-beside>
        <div class="talk">
          <ticket-thread
            tabindex="0"
            role="region"
            aria-label=${this.#text().thread}
            .ticket=${view}
            .siteId=${this.session.site.id}
            .mail=${this.session.me.mail}
            .me=${this.session.me.person.id}
            .colleagues=${this.members}
            .categoryWord=${this.categoryWord}
            @shown=${this.#newest.shown}
            @grew=${this.#newest.resized}
            @take-back=${({ detail }: CustomEvent<string>) => void this.#takeBack(view, detail)}
          ></ticket-thread>
          ${
            shows(this.session.site, reply)
              ? this.#renderComposer(view)
              : html`<p class="pad muted">${this.#text().viewerHint}</p>`
          }
        </div>
      </div>`;
  }

  #renderComposer(view: TicketView): TemplateResult {
    return html`<ticket-composer
      .ticket=${view}
      .siteId=${this.session.site.id}
      .mail=${this.session.me.mail}
      .me=${this.session.me.person.id}
      .others=${this.#others.writers}
      .colleagues=${this.members.filter(({ id }) => id !== this.session.me.person.id)}
      .categoryWord=${this.categoryWord}
      ?resolvable=${shows(this.session.site, resolve) && !isEnded(view.status)}
      @writing=${({ detail }: CustomEvent<boolean>) => this.#others.set(detail)}
      @write=${({ detail }: CustomEvent<Written>) => detail.settle(this.#acts.send(detail))}
    ></ticket-composer>`;
  }

  async #takeBack(view: TicketView, messageId: string): Promise<void> {
    await this.#acts.takeBack(view, messageId);
    if (this.view?.id === view.id) await this.composer?.write('reply');
  }

  get #inSight(): TicketInSight | undefined {
    return (
      this.view && {
        ticket: this.view,
        me: this.session.me.person.id,
        acts: this.#acts,
        write: (what) => this.composer?.write(what),
        chooseReply: () => this.composer?.chooseReply(),
        askOriginal: () => this.beside?.askOriginal(),
      }
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-page': TicketPage;
  }
}
