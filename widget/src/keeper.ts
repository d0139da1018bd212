import type { NewResponse, StoredResponse } from '@huiyin/shared/contract/responses';
import { now } from './clock.ts';
import type { Env } from './env.ts';
import { uuid7 } from './ids.ts';
import { fetchPart, fetchWords, type Part } from './later.ts';
import { drop, put, release, type Item, type Outcome, type Queue } from './queue.ts';
import { newSecret } from './secret.ts';
import { Sender } from './sender.ts';
import { drafts, newsOf, type Action, type Rated, type State } from './state.ts';
import { Store, type Kept, type KeptThread } from './store.ts';
import { warn } from './warn.ts';
import { glance, isThreadView, watchThread, type Watched } from './watch.ts';

export { showBadge } from './badge.ts';
export { liftAboveKeyboard } from './keyboard.ts';

/** A draft leaves by itself after this long without a change. */
const holdMs = 30_000;

export interface Complaint {
  readonly text: string;
  readonly category: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly trap: string;
  readonly shownAt: number;
}

/** What the visitor does, made lasting: everything here begins with an act of theirs. */
export class Keeper {
  #sender: Sender;
  #store: Store;
  #watching: { id: string; stop: AbortController } | undefined;
  #glanced = false;
  #held = new Set<string>();
  #outcome: string | undefined;
  readonly #env: Env;
  readonly #state: () => State;
  readonly #dispatch: (action: Action) => void;

  constructor(env: Env, state: () => State, dispatch: (action: Action) => void) {
    this.#env = env;
    this.#state = state;
    this.#dispatch = dispatch;
    this.#store = new Store(env.site);
    this.#sender = new Sender(this.#store, env.base, {
      changed: (kept) => this.#changed(kept),
      leaving: ({ id }) => dispatch({ type: 'gone', id }),
      settled: (item, outcome) => this.#settled(item, outcome),
    });
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => document.hidden && this.leave());
    this.#sender.change((kept) => kept);
  }

  /** Fetches a part of the panel and the words of all of them. */
  need(part: Part): void {
    fetchPart(part);
    const { config, later } = this.#state();
    if (!config || later) return;
    fetchWords(config.language).then(
      (words) => this.#dispatch({ type: 'loaded', what: { later: words } }),
      (error: unknown) => warn('could not load', error),
    );
  }

  /** Holds a rating as it is now; each change holds it anew. */
  hold(kind: Rated, shownAt: number, trap: string): void {
    const answer = this.#state().answers[kind];
    if (!answer || answer.gone) return;
    const { id, score, reasons, comment } = answer;
    const fields = {
      id,
      kind,
      score,
      comment: clean(comment),
      answers: reasons.length ? { reasons: [...reasons] } : undefined,
    };
    this.#put(this.#response(id, fields, shownAt, trap), holdMs);
    this.#held.add(id);
  }

  /** Sends a draft now. */
  send(id: string): void {
    this.#queue((queue) => release(queue, id, now()));
  }

  /** The visitor leaves: what was begun goes out as it is. */
  leave(): void {
    const ids = [...drafts(this.#state()), ...(this.#outcome ? [this.#outcome] : [])];
    if (ids.length) this.#sender.flush(ids);
  }

  complain({ text, category, email, name, trap, shownAt }: Complaint): void {
    const id = uuid7(now());
    const contact = { email: clean(email), name: clean(name) };
    const fields = {
      id,
      kind: 'complaint' as const,
      comment: clean(text),
      category,
      contact: contact.email || contact.name ? contact : undefined,
      threadSecret: newSecret(),
    };
    this.#dispatch({ type: 'complained', sent: { id, waiting: false } });
    this.#put(this.#response(id, fields, shownAt, trap));
  }

  /** Writes into a thread. */
  say(thread: KeptThread, text: string): void {
    const id = uuid7(now());
    this.#put(this.#item(id, `v1/threads/${thread.id}/messages`, { id, text: clean(text) }, thread.secret));
  }

  /** Rates how a ticket was solved; held like any rating until `send`. Gives the item's id. */
  rate(thread: KeptThread, score: number, comment: string): string {
    this.#outcome ??= uuid7(now());
    const body = { score, comment: clean(comment) };
    this.#put(this.#item(this.#outcome, `v1/threads/${thread.id}/rating`, body, thread.secret), holdMs);
    return this.#outcome;
  }

  /** The visitor has read a thread. */
  saw(id: string): void {
    const view = this.#state().views[id];
    const thread = this.#state().kept.threads.find((t) => t.id === id);
    if (!thread || !view || view === 'gone' || thread.seen === newsOf(view)) return;
    const seen = newsOf(view);
    this.#sender.change((kept) => ({ ...kept, threads: kept.threads.map((t) => (t.id === id ? { ...t, seen } : t)) }));
  }

  /** Takes out something that was refused. */
  drop(id: string): void {
    this.#queue((queue) => drop(queue, id));
  }

  /** Forgets a thread that is no longer there. */
  forget(id: string): void {
    this.#sender.change((kept) => ({ ...kept, threads: kept.threads.filter((t) => t.id !== id) }));
  }

  #response(id: string, fields: Partial<NewResponse>, shownAt: number, trap: string): Item {
    const { config } = this.#state();
    const body: Partial<NewResponse> = {
      ...fields,
      surveyVersion: config?.surveys[fields.kind as Rated]?.version,
      page: location.origin + location.pathname,
      locale: config?.language,
      trap: trap || undefined,
      elapsedMs: Math.min(86_400_000, Math.max(0, now() - shownAt)),
    };
    return this.#item(id, `v1/sites/${this.#env.site}/responses`, body);
  }

  #item(id: string, path: string, body: object, secret?: string): Item {
    const at = now();
    return { id, path, body: JSON.stringify(body), secret, madeAt: at, dueAt: at, tries: 0 };
  }

  #put(item: Item, heldMs = 0): void {
    this.#queue((queue) => put(queue, { ...item, dueAt: item.dueAt + heldMs }));
  }

  #queue(change: (queue: Queue) => Queue): void {
    this.#sender.change((kept) => ({ ...kept, queue: change(kept.queue) }));
  }

  #settled(item: Item, outcome: Outcome): void {
    if (item.id === this.#outcome) this.#outcome = undefined;
    const mine = item.id === this.#state().complaint?.id;
    if (outcome.type === 'later') return mine ? this.#complained({ id: item.id, waiting: true }) : undefined;
    if (outcome.type === 'refused') {
      if (mine) this.#complained({ id: item.id, waiting: false, refused: outcome.code });
      return;
    }
    const { ticket } = (outcome.data ?? {}) as Partial<StoredResponse>;
    if (item.path.endsWith('/responses') && ticket) this.#opened(item, ticket);
    if (isThreadView(outcome.data)) this.#dispatch({ type: 'thread', id: outcome.data.id, view: outcome.data });
    if (!mine) return;
    this.#complained(undefined);
    if (this.#state().place === 'complaint') this.#dispatch({ type: 'go', place: 'thread' });
  }

  #complained(sent: State['complaint']): void {
    this.#dispatch({ type: 'complained', sent });
  }

  #opened(item: Item, ticket: NonNullable<StoredResponse['ticket']>): void {
    const { threadSecret: secret } = JSON.parse(item.body) as Partial<NewResponse>;
    if (!secret) return;
    const thread: KeptThread = {
      id: item.id,
      secret,
      number: ticket.number,
      firstReplyDueAt: ticket.firstReplyDueAt,
      seen: 0,
    };
    this.#sender.change((kept) => ({
      ...kept,
      threads: [...kept.threads.filter((t) => t.id !== item.id), thread].slice(-20),
    }));
    this.#dispatch({ type: 'go', place: this.#state().place, thread: item.id });
  }

  #changed(kept: Kept): void {
    this.#dispatch({ type: 'kept', kept });
    this.follow();
    // Another tab may have sent a draft of this one.
    const sent = drafts(this.#state()).filter((id) => this.#held.has(id) && !kept.queue.some((i) => i.id === id));
    for (const id of sent) this.#dispatch({ type: 'gone', id });
    if (this.#glanced) return;
    this.#glanced = true;
    for (const thread of kept.threads.slice(-6, -1)) void glance(this.#watched(thread, new AbortController().signal));
  }

  /** Watches the conversation that is shown: one connection a page, whatever is kept. */
  follow(): void {
    const { current, kept } = this.#state();
    const thread = kept.threads.find((t) => t.id === current);
    if (this.#watching?.id === thread?.id) return;
    this.#watching?.stop.abort();
    this.#watching = undefined;
    if (!thread) return;
    const stop = new AbortController();
    this.#watching = { id: thread.id, stop };
    void watchThread(this.#watched(thread, stop.signal, stop));
  }

  /** A closed conversation is not watched on. */
  #watched({ id, secret }: KeptThread, signal: AbortSignal, stop?: AbortController): Watched {
    return {
      url: `${this.#env.base}v1/threads/${id}`,
      secret,
      signal,
      show: (view) => {
        this.#dispatch({ type: 'thread', id, view });
        if (view.ticket.status === 'closed') stop?.abort();
      },
      gone: () => this.#dispatch({ type: 'thread', id, view: 'gone' }),
    };
  }
}

/** Text the server takes: no lone surrogates, no NUL; undefined when nothing is left. */
function clean(text: string): string | undefined {
  const good = text.toWellFormed().replaceAll('\0', '');
  return good.trim() ? good : undefined;
}
