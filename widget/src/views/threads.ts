import type { ThreadView } from '@huiyin/shared/contract/threads';
import { html, nothing } from 'lit/html.js';
import { fill } from '../fill.ts';
import type { KeptThread } from '../keep/kept.ts';
import { parse } from '../keep/local.ts';
import type { Item } from '../keep/queue.ts';
import { conversations, type State } from '../state.ts';
import type { Widget } from '../widget.ts';
import { moment } from './moments.ts';
import { outcome } from './outcome.ts';
import { box, primary, quiet, small } from './parts.ts';

/** The conversations: the one that is shown and the way to the others. */
export function threads(state: State, widget: Widget) {
  const { kept, views, current, config } = state;
  const { words } = config!;
  const thread = kept.threads.find((t) => t.id === current);
  if (!thread) return nothing;
  const { id, number } = thread;
  const view = views[id];
  const gone = view === 'gone';
  return html`<div class="stack">
    ${kept.threads[1] ? others(state, widget) : nothing}
    <div class="ends">
      <h2>${fill(words.ticket, { n: number })}</h2>
      ${view && !gone ? html`<span class="small ${view.ticket.status}" role="status">${words[names[view.ticket.status]]}</span>` : nothing}
    </div>
    ${
      gone
        ? html`<p>${words.gone}</p>
            ${quiet(words.remove, () => forget(widget, id))}`
        : conversation(state, widget, thread, view)
    }
  </div>`;
}

const others = ({ kept, current, config }: State, widget: Widget) =>
  html`<div class="chips">
    ${kept.threads
      .toReversed()
      .map(
        ({ id, number }) =>
          html`<button type="button" aria-pressed=${id === current} @click=${() => widget.go(conversations, id)}>
            ${fill(config!.words.ticket, { n: number })}
          </button>`,
      )}
  </div>`;

function forget(widget: Widget, id: string): void {
  widget.act((k) => k.forget(id));
  widget.go(widget.state.config!.surveys[0]!.slug);
}

const names = {
  open: 'statusOpen',
  waiting: 'statusWaiting',
  resolved: 'statusResolved',
  closed: 'statusClosed',
} as const;

/** What was said so far, and a box to go on; before the first word of it has come, when there will be a reply. */
function conversation(state: State, widget: Widget, thread: KeptThread, view: ThreadView | undefined) {
  const { config, kept } = state;
  const { words } = config!;
  const { messages = [], rating } = view ?? {};
  const { status = 'open', firstReplyDueAt: due } = view?.ticket ?? (thread as Partial<ThreadView['ticket']>);
  const answered = status !== 'open' || messages.some((m) => m.from === 'staff');
  const mine = kept.queue.filter((i) => i.path.startsWith(`v1/threads/${thread.id}/`) && !i.refused);
  const unsent = mine.filter((i) => i.path.endsWith('/messages') && !messages.some((m) => m.id === i.id));
  return html`${answered ? nothing : small(html`${words.underway} ${due ? fill(words.due, { when: moment(config!, due) }) : nothing}`)}
  ${
    view || unsent[0]
      ? html`<div role="log" aria-label=${words.conversation}>
          <ol>
            ${messages.map(({ from, text, name, at }, i) =>
              message(
                from,
                text,
                from === 'staff' ? (name ?? words.staff) : words.you,
                moment(config!, at),
                i ? nothing : attachments(state, widget, thread, view!, mine),
              ),
            )}
            ${unsent.map((i) => message('customer', textOf(i), words.you, i.tries ? words.kept : words.sending))}
          </ol>
        </div>`
      : nothing
  }
  ${
    view
      ? html`${rating && (/resolved|closed/.test(status) || rating.score !== null) ? outcome(state, widget, thread, view) : nothing}
        ${status === 'closed' ? small(words.closed) : writing(state, widget, thread)}`
      : nothing
  }`;
}

/** Names and texts may run the other way than the language of the page. */
const message = (from: string, text: string, who: string, when: string, more: unknown = nothing) =>
  html`<li class=${from}>
    <p part="message" dir="auto">${text}</p>
    ${more}<small><bdi>${who}</bdi> · ${when}</small>
  </li>`;

/** Pictures of the complaint, those that still have to be sent included. */
function attachments({ config }: State, widget: Widget, thread: KeptThread, { attachments }: ThreadView, mine: Item[]) {
  const { words } = config!;
  const waiting = mine.filter((i) => i.picture !== undefined && !attachments.some((a) => a.id === i.id));
  if (!attachments.length && !waiting.length) return nothing;
  return html`<div class="pictures">
    ${attachments.map(({ id }, i) => {
      const url = pictureOf(widget, thread, id);
      return html`<span
        >${url ? html`<a href=${url} target="_blank" rel="noopener"><img src=${url} alt=${fill(words.pictureOf, { n: i + 1 })} /></a>` : nothing}</span
      >`;
    })}
    ${waiting.length ? html`<small role="status">${waiting.some((i) => i.tries) ? words.kept : words.uploading}</small>` : nothing}
  </div>`;
}

const urls = new Map<string, string>();

/** Empty until it has come; then the view is drawn anew. */
function pictureOf(widget: Widget, thread: KeptThread, id: string): string | undefined {
  if (!urls.has(id)) {
    urls.set(id, '');
    widget.act(async (k) => {
      try {
        urls.set(id, await k.pictureUrl(thread, id));
      } catch (error) {
        urls.delete(id);
        throw error;
      }
      void widget.mount.draw();
    });
  }
  return urls.get(id);
}

/** A box to write in; Enter sends. */
function writing({ config, form }: State, widget: Widget, thread: KeptThread) {
  const { words } = config!;
  const name = `say ${thread.id}`;
  const value = form[name] ?? '';
  const input = (text: string): void => widget.set({ form: { ...widget.state.form, [name]: text } });
  const enter = (): void => {
    widget.env.root.querySelector<HTMLElement>('.writing textarea')!.focus();
    if (!value.trim()) return;
    widget.act((k) => k.say(thread, value));
    input('');
  };
  return html`<form class="writing">
    ${box({ name: 'message', label: words.write, placeholder: words.write, value, rows: 1, input, enter })}
    ${primary(words.send, enter)}
  </form>`;
}

const textOf = ({ body }: Item): string => (parse(body) as { text: string }).text;
