import type { ThreadView } from '@huiyin/shared/contract/threads';
import { html, nothing } from 'lit/html.js';
import { fill } from '../fill.ts';
import type { KeptThread } from '../keep/kept.ts';
import { bodyIn, type Item } from '../keep/queue.ts';
import { conversations, type Hands, type State } from '../state.ts';
import { moment } from './moments.ts';
import { outcome } from './outcome.ts';
import { box, primary, quiet, small } from './parts.ts';

/** The conversations: the one that is shown and the way to the others. */
export function threads(state: State, hands: Hands) {
  const { kept, views, current, config } = state;
  const { words } = config!;
  const thread = kept.threads.find((t) => t.id === current);
  if (!thread) return nothing;
  const { id, number } = thread;
  const view = views[id];
  const gone = view === 'gone';
  return html`<div class="stack">
    ${kept.threads[1] ? others(state, hands) : nothing}
    <div class="ends">
      <h2>${fill(words.ticket, { n: number })}</h2>
      ${view && !gone ? html`<span class="small ${view.ticket.status}" role="status">${words[`status${view.ticket.status[0]!.toUpperCase() + view.ticket.status.slice(1)}` as 'statusOpen']}</span>` : nothing}
    </div>
    ${
      gone
        ? html`<p>${words.gone}</p>
            ${quiet(words.remove, () => {
              hands.act((k) => k.forget(id));
              hands.dispatch({ type: 'go', place: config!.surveys[0]!.slug });
            })}`
        : conversation(state, hands, thread, view)
    }
  </div>`;
}

const others = ({ kept, current, config }: State, hands: Hands) =>
  html`<div class="chips">
    ${kept.threads
      .toReversed()
      .map(
        ({ id, number }) =>
          html`<button
            type="button"
            aria-pressed=${id === current}
            @click=${() => hands.dispatch({ type: 'go', place: conversations, thread: id })}
          >
            ${fill(config!.words.ticket, { n: number })}
          </button>`,
      )}
  </div>`;

/** What was said so far, and a box to go on; before the first word of it has come, when there will be a reply. */
function conversation(state: State, hands: Hands, thread: KeptThread, view: ThreadView | undefined) {
  const { config, kept } = state;
  const { words } = config!;
  const { messages = [], rating } = view ?? {};
  const { status = 'open', firstReplyDueAt: due } = view?.ticket ?? (thread as Partial<ThreadView['ticket']>);
  const answered = status !== 'open' || messages.some((m) => m.from === 'staff');
  const mine = kept.queue.filter((i) => i.thread === thread.id && !i.refused);
  const unsent = mine.filter((i) => i.what === 'message' && !messages.some((m) => m.id === i.id));
  return html`${answered ? nothing : small(due ? fill(words.due, { when: moment(config!, due) }) : words.underway)}
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
                i ? nothing : attachments(state, hands, thread, view!, mine),
              ),
            )}
            ${unsent.map((i) => message('customer', bodyIn(i).text!, words.you, i.tries ? words.kept : words.sending))}
          </ol>
        </div>`
      : nothing
  }
  ${
    view
      ? html`${rating && (/resolved|closed/.test(status) || rating.score !== null) ? outcome(state, hands, thread, view) : nothing}
        ${status === 'closed' ? small(words.closed) : writing(state, hands, thread)}`
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
function attachments(
  { config, urls }: State,
  hands: Hands,
  thread: KeptThread,
  { attachments }: ThreadView,
  mine: Item[],
) {
  const { words } = config!;
  const waiting = mine.filter((i) => i.what === 'picture' && !attachments.some((a) => a.id === i.id));
  if (!attachments.length && !waiting.length) return nothing;
  return html`<div class="pictures">
    ${attachments.map(({ id }, i) => {
      const url = urls[id];
      // Drawn anew when it has come.
      if (!url) hands.act((k) => k.picture(thread, id));
      return html`<span
        >${url ? html`<a href=${url} target="_blank" rel="noopener"><img src=${url} alt=${fill(words.pictureOf, { n: i + 1 })} /></a>` : nothing}</span
      >`;
    })}
    ${waiting.length ? html`<small role="status">${waiting.some((i) => i.tries) ? words.kept : words.uploading}</small>` : nothing}
  </div>`;
}

/** A box to write in; Enter sends. */
function writing({ config, said }: State, hands: Hands, thread: KeptThread) {
  const { words } = config!;
  const value = said[thread.id] ?? '';
  const input = (text: string): void => hands.dispatch({ type: 'say', thread, text });
  const enter = (): void => hands.dispatch({ type: 'say', thread });
  return html`<form class="writing">
    ${box({ name: 'message', label: words.write, placeholder: words.write, value, rows: 1, input, enter })}
    ${primary(words.send, enter)}
  </form>`;
}
