import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { LiveStream } from '../api/live-stream.ts';
import type { Member } from '../api/people.ts';
import { ApiProblem, isConflict } from '../api/problem.ts';
import { listVersions, type SurveyDefinition } from '../api/surveys.ts';
import {
  assignTicket,
  closeTicket,
  getTicket,
  reopenTicket,
  resolveTicket,
  undoEnding,
  writeMessage,
  type TicketView,
} from '../api/tickets.ts';
import { now } from '../clock.ts';
import { localized } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { can, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import { toast } from '../ui/ui-toasts.ts';
import './ticket-answers.ts';
import './ticket-composer.ts';
import { eventWords, othersSince } from './event-words.ts';
import type { Sent, TicketComposer, Written } from './ticket-composer.ts';
import './ticket-facts.ts';
import './ticket-header.ts';
import './ticket-history.ts';
import { pageStyles } from './ticket-page-styles.ts';
import './ticket-thread.ts';
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
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** Address of the list. */
  @property() back = '/admin/inbox';

  @query('ticket-composer') private readonly composer!: TicketComposer | null;
  /** What is shown; ahead of the server while something is on its way. */
  @state() private view: TicketView | undefined;
  @state() private busy = false;

  readonly #text = localized(this, inbox);
  readonly #load = new Task(this, {
    task: async ([siteId, ticket], { signal }) => this.#show(await getTicket(siteId, String(ticket), signal)),
    args: () => [this.session.site.id, this.ticket] as const,
  });
  /** What the customer was asked, in the words of then. Without it answers stand under their own names. */
  readonly #asked = new Task(this, {
    task: async ([siteId, survey, version], { signal }) => {
      if (survey === undefined) return undefined;
      const versions = await listVersions(siteId, survey, signal).catch(() => []);
      return { survey, version, definition: versions.find((one) => one.version === version)?.definition };
    },
    args: () => [this.session.site.id, this.view?.response?.survey, this.view?.response?.surveyVersion] as const,
  });
  readonly #writing = new Writing(this);
  #stop: (() => void)[] = [];
  #mailTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const again = (): void => void this.#readAgain();
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
    await this.#assign(this.session.me.person.id);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('ticket') && this.view?.number !== this.ticket) this.view = undefined;
  }

  override render(): TemplateResult {
    const { error, status } = this.#load;
    if (this.view) return this.#renderTicket(this.view);
    if (status !== TaskStatus.ERROR) return html`<div class="pad"><ui-skeleton rows="6"></ui-skeleton></div>`;
    const { gone, back } = this.#text();
    if (error instanceof ApiProblem && error.code === 'not_found')
      return html`<ui-empty icon="info" heading=${gone.heading}
        >${gone.text} <a slot="action" href=${this.back}>${back}</a></ui-empty
      >`;
    return html`<div class="pad"><ui-error .error=${error} @retry=${() => void this.#load.run()}></ui-error></div>`;
  }

  #renderTicket(view: TicketView): TemplateResult {
    return html`<ticket-header
        .ticket=${view}
        .members=${this.members}
        .me=${this.session.me.person}
        .back=${this.back}
        .categoryWord=${this.categoryWord}
        ?readonly=${!this.#mayWork}
        ?busy=${this.busy}
        @assign=${(event: CustomEvent<string | null>) => void this.#assign(event.detail)}
        @resolve=${() => void this.#finish('resolved')}
        @close=${() => void this.#finish('closed')}
        @reopen=${() => void this.#reopen()}
      ></ticket-header>
      <div class="body">
        <div class="talk">
          <ticket-thread .ticket=${view} .siteId=${this.session.site.id} .mail=${this.session.me.mail}></ticket-thread>
          ${this.#mayWork ? this.#renderComposer(view) : html`<p class="pad muted">${this.#text().viewerHint}</p>`}
        </div>
        <aside aria-label=${this.#text().details}>
          <ticket-facts .ticket=${view} .asked=${this.#askedOf(view)} .categoryWord=${this.categoryWord}></ticket-facts>
          ${
            view.response
              ? html`<ticket-answers .response=${view.response} .asked=${this.#askedOf(view)}></ticket-answers>`
              : nothing
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
      .mail=${this.session.me.mail}
      .me=${this.session.me.person.id}
      .others=${this.#writing.others}
      @writing=${(event: CustomEvent<boolean>) => this.#setWriting(view, event.detail)}
      @write=${(event: CustomEvent<Written>) => event.detail.settle(this.#send(event.detail))}
    ></ticket-composer>`;
  }

  #setWriting({ id }: TicketView, writes: boolean): void {
    if (writes) this.#writing.begin(this.session.site.id, id);
    else this.#writing.end();
  }

  get #mayWork(): boolean {
    return can(this.session.site, 'agent');
  }

  async #ready(): Promise<void> {
    await this.updateComplete;
    await this.#load.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  #show(view: TicketView): TicketView {
    this.view = view;
    clearTimeout(this.#mailTimer);
    // That a mail has left is told by no event.
    if (this.session.me.mail === 'sent' && view.messages.some(({ mail }) => mail?.state === 'waiting' && !mail.reason))
      this.#mailTimer = setTimeout(() => void this.#readAgain(), mailMs);
    this.dispatchEvent(new CustomEvent('ticket-changed', { detail: view }));
    return view;
  }

  /** Quietly: what is shown stays until the answer comes, and when none comes. Not while our own change is on its way. */
  async #readAgain(): Promise<void> {
    if (this.busy || !this.view) return;
    const wanted = this.ticket;
    const view = await getTicket(this.session.site.id, String(wanted)).catch(() => undefined);
    if (view && !this.busy && this.isConnected && wanted === this.ticket) this.#show(view);
  }

  /** Shows at once what will be, then what the server says; back to what was when it refuses, with the news when others were faster. */
  async #change(
    ahead: Partial<TicketView>,
    call: (siteId: string, id: string, base: number) => Promise<TicketView>,
  ): Promise<Sent> {
    const before = this.view;
    if (!before) return 'failed';
    this.busy = true;
    this.view = { ...before, ...ahead };
    try {
      const after = await call(this.session.site.id, before.id, before.revision);
      this.#showOf(before, after);
      return 'stored';
    } catch (error) {
      if (this.view?.id === before.id) this.view = before;
      if (isConflict(error)) return await this.#news(before);
      toast(problemText(error), { tone: 'bad' });
      return 'failed';
    } finally {
      this.busy = false;
    }
  }

  /** The ticket may no longer be the one in sight. */
  #showOf({ id }: TicketView, after: TicketView): void {
    if (this.view?.id === id) this.#show(after);
    else this.dispatchEvent(new CustomEvent('ticket-changed', { detail: after }));
  }

  /** Shows what others did meanwhile, and says so. */
  async #news(before: TicketView): Promise<Sent> {
    const after = await getTicket(this.session.site.id, before.id).catch(() => undefined);
    if (!after) return 'failed';
    this.#showOf(before, after);
    const [last] = othersSince(after.history, before.revision, this.session.me.person.id).slice(-1);
    const words = this.#text();
    toast(last ? words.meanwhile(eventWords(last)) : words.lookFirst, { tone: 'bad' });
    return 'look';
  }

  async #send({ id, text, visibility }: Written): Promise<Sent> {
    if (visibility === 'public' && (await this.#writing.look())) return 'look';
    const { me } = this.session;
    const message = {
      id,
      from: 'staff',
      visibility,
      author: me.person,
      text,
      at: new Date(now()).toISOString(),
      mail: null,
    } as const;
    const messages = [...(this.view?.messages ?? []).filter((known) => known.id !== id), message];
    return this.#change({ messages }, (siteId, ticketId, base) =>
      writeMessage(siteId, ticketId, { id, text, visibility, base }),
    );
  }

  async #assign(personId: string | null): Promise<void> {
    const person = [...this.members, this.session.me.person].find(({ id }) => id === personId);
    const assignee = person ? { id: person.id, name: person.name } : null;
    const done = await this.#change({ assignee }, (siteId, id, base) => assignTicket(siteId, id, { personId, base }));
    const words = this.#text();
    if (done === 'stored') toast(assignee ? words.assignedTo(assignee.name) : words.unassigned);
  }

  async #finish(status: 'resolved' | 'closed'): Promise<void> {
    const ticket = this.view;
    if (!ticket) return;
    const call = status === 'resolved' ? resolveTicket : closeTicket;
    const done = await this.#change({ status, replyDueAt: null }, (siteId, id, base) => call(siteId, id, { base }));
    const words = this.#text();
    const said = status === 'resolved' && !ticket.threadReadable ? words.resolvedUnasked : words[status];
    if (done === 'stored') toast(said(ticket.number), { undo: () => void this.#undo(ticket) });
  }

  async #reopen(): Promise<void> {
    const ticket = this.view;
    if (!ticket) return;
    const done = await this.#change({ status: 'open' }, reopenTicket);
    if (done === 'stored') toast(this.#text().reopened(ticket.number));
  }

  /** All is as it was before, unless something else happened since. */
  async #undo(ticket: TicketView): Promise<void> {
    try {
      this.#showOf(ticket, await undoEnding(this.session.site.id, ticket.id));
      toast(this.#text().undone(ticket.number));
    } catch (error) {
      if (isConflict(error)) await this.#news(ticket);
      else toast(problemText(error), { tone: 'bad' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-page': TicketPage;
  }
}
