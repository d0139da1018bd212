import type { ThreadView } from '@huiyin/shared/contract/threads';
import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { html, LitElement, nothing } from 'lit';
import { now } from './clock.ts';
import { define } from './define.ts';
import { fields } from './field-styles.ts';
import './huiyin-message-box.ts';
import './huiyin-outcome.ts';
import type { Item } from './queue.ts';
import { quiet } from './quiet-styles.ts';
import type { State } from './state.ts';
import type { KeptThread } from './store.ts';
import { shared } from './styles.ts';
import { threadStyles } from './thread-styles.ts';
import type { Widget } from './widget.ts';

/** A conversation: what was said, what happens next, and a box to answer in. */
export class HuiyinThreadView extends LitElement {
  static override properties = { state: {}, widget: {} };
  static override styles = [shared, quiet, fields, threadStyles];
  declare state: State;
  declare widget: Widget;
  #shown = 0;

  override render() {
    const { state } = this;
    const texts = state.later!;
    const thread = state.kept.threads.find((t) => t.id === state.current);
    if (!thread) return nothing;
    const view = state.views[thread.id];
    return html`${this.#others(texts)}
      <div class="stack">
        ${view === 'gone' ? this.#gone(thread, texts) : view ? this.#conversation(thread, view, texts) : this.#fresh(thread, texts)}
      </div>`;
  }

  /** The newest message is what the visitor came for. */
  override updated(): void {
    const count = this.renderRoot.querySelectorAll('li').length;
    if (count > this.#shown && this.#shown)
      this.renderRoot.querySelector('li:last-of-type')?.scrollIntoView({ block: 'nearest' });
    this.#shown = count;
  }

  #others({ ticket }: LaterTexts) {
    const { threads } = this.state.kept;
    if (threads.length < 2) return nothing;
    return html`<div class="chips others">
      ${threads
        .toReversed()
        .map(
          (t) =>
            html`<button
              type="button"
              aria-pressed=${t.id === this.state.current}
              @click=${() => this.widget.go('thread', t.id)}
            >
              ${ticket(t.number)}
            </button>`,
        )}
    </div>`;
  }

  #fresh({ number, firstReplyDueAt }: KeptThread, texts: LaterTexts) {
    return html`<div class="head"><h2>${texts.ticket(number)}</h2></div>
      <p>${firstReplyDueAt ? texts.due(this.#moment(firstReplyDueAt)) : texts.underway}</p>`;
  }

  #gone(thread: KeptThread, texts: LaterTexts) {
    return html`<h2>${texts.ticket(thread.number)}</h2>
      <p>${texts.gone}</p>
      <button class="quiet" type="button" @click=${() => this.widget.forget(thread.id)}>${texts.remove}</button>`;
  }

  #conversation(thread: KeptThread, { ticket, messages, rating }: ThreadView, texts: LaterTexts) {
    const answered = messages.some((m) => m.from === 'staff');
    const mine = this.state.kept.queue.filter((i) => i.path === `v1/threads/${thread.id}/messages` && !i.refused);
    const unsent = mine.filter((i) => !messages.some((m) => m.id === i.id));
    return html`<div class="head">
        <h2>${texts.ticket(ticket.number)}</h2>
        <span class="status ${ticket.status}">${texts.status[ticket.status]}</span>
      </div>
      ${
        answered || ticket.status !== 'open'
          ? nothing
          : html`<p class="next">
              ${texts.underway} ${ticket.firstReplyDueAt ? texts.due(this.#moment(ticket.firstReplyDueAt)) : nothing}
            </p>`
      }
      <div role="log" aria-label=${this.state.texts!.conversation}>
        <ol>
          ${messages.map((m) => this.#message(m.from === 'staff', m.name, m.text, this.#moment(m.at), texts))}
          ${unsent.map((i) => this.#message(false, null, textOf(i), i.tries ? texts.kept : texts.sending, texts))}
        </ol>
      </div>
      ${
        rating && (ticket.status === 'resolved' || ticket.status === 'closed' || rating.score !== null)
          ? html`<huiyin-outcome
              .thread=${thread}
              .view=${{ ticket, rating }}
              .pending=${this.state.kept.queue.some((i) => i.path === `v1/threads/${thread.id}/rating` && !i.refused)}
              .texts=${texts}
              .point=${this.state.texts!.point}
              .widget=${this.widget}
            ></huiyin-outcome>`
          : nothing
      }
      ${
        ticket.status === 'closed'
          ? html`<p class="next">${texts.closed}</p>`
          : html`<huiyin-message-box
              .texts=${texts}
              @say=${(e: CustomEvent<string>) => this.widget.act((k) => k.say(thread, e.detail))}
            ></huiyin-message-box>`
      }`;
  }

  #message(staff: boolean, name: string | null, text: string, when: string, texts: LaterTexts) {
    return html`<li class=${staff ? 'staff' : 'own'}>
      <p>${text}</p>
      <small>${staff ? (name ?? texts.staff) : texts.you} · ${when}</small>
    </li>`;
  }

  /** In the visitor's own zone; the day is left out when it is today. */
  #moment(at: string): string {
    const date = new Date(at);
    const today = date.toDateString() === new Date(now()).toDateString();
    return new Intl.DateTimeFormat(this.state.config!.language, {
      ...(today ? {} : { month: 'short', day: 'numeric' }),
      hour: 'numeric',
      minute: '2-digit',
    }).format(date);
  }
}

const textOf = ({ body }: Item): string => String((JSON.parse(body) as { text?: unknown }).text);
define('huiyin-thread-view', HuiyinThreadView);
