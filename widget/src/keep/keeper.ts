import type { NewResponse } from '@huiyin/shared/contract/responses';
import { longestPage, longestServiceType, longestTouchpoint, mostAttributes } from '@huiyin/shared/domain/limits';
import { now } from '../clock.ts';
import type { Env } from '../env.ts';
import { newSecret, uuid7 } from '../ids.ts';
import { newsOf } from '../reduce.ts';
import { isFromHere, sentOf } from '../form.ts';
import { isTest } from '../is-test.ts';
import { conversations, type Action, type State } from '../state.ts';
import { call } from '../call.ts';
import { hangIn } from '../natives.ts';
import type { Kept, KeptThread } from './kept.ts';
import { addressOf, bodyIn, drop, move, put, type Body, type Item, type Outcome, type Queue } from './queue.ts';
import { senderOf } from './sender.ts';
import { shrink } from './shrink.ts';
import { toJson } from './to-json.ts';
import { isThreadView, look, watchThread, type Watched } from './watch.ts';

/** A draft nobody looks at leaves by itself after this long without a change. */
const holdMs = 30_000;

/** What was set aside, taken back to be changed and sent anew. */
export interface Taken {
  /** As it was to be sent; its id was never stored, but must not be used again. */
  readonly body: Body;
  readonly pictures: readonly Blob[];
}

type Keys = Pick<KeptThread, 'id' | 'secret'>;

/** What the visitor does, made lasting: everything here begins with an act of theirs. */
export interface Keeper {
  /** Holds an answer as it is now; each change holds it anew. What has left does not change. */
  hold(body: Partial<NewResponse>): void;
  /** Sends a draft now. */
  send(id: string): void;
  /** The visitor leaves: what was begun goes out as it is. */
  leave(): void;
  /**
   * What was mounted is gone: as `leave`, unless another goes on with it; nothing of it is told or listened to any more.
   */
  end(goesOn?: boolean): void;
  /** Sends a complaint at once and its pictures after it, in order; nothing while one of its survey is on its way. */
  complain(body: Partial<NewResponse>, pictures: readonly Blob[]): Promise<void>;
  /** Writes into a thread. */
  say(thread: Keys, text: string): void;
  /** Rates how a ticket was solved; held like any answer until `send`, under its `ratingId`. */
  rate(thread: Keys, id: string, score: number, comment: string): void;
  /** The visitor has read a thread. */
  saw(id: string): void;
  /** Takes out something that was refused, and with a complaint its pictures. */
  drop(id: string): void;
  /** Takes out something that was refused, to be changed and sent anew. */
  take(id: string): Taken | undefined;
  /** Forgets a thread that is no longer there. */
  forget(id: string): void;
  /** Fetches an attachment of a thread; it is told by a URL that holds as long as this page is there. Rejects when it is not to be had. */
  picture(thread: Keys, attachmentId: string): Promise<void>;
  /** Watches the conversation that is shown while the page is seen: one connection a page, whatever is kept. */
  follow(): void;
}

/** Begins to keep and to send; what comes of it is told in actions. */
export function startKeeper(env: Env, state: () => State, dispatch: (action: Action) => void): Keeper {
  hangIn(env.root);
  const { base, site } = env;
  const sender = senderOf(base, site);
  const ended = new AbortController();
  const { signal } = ended;
  /** Ids of this page: true while a draft is held, false when it has left and can no longer change. */
  const drafts = new Map<string, boolean>();
  /** Drafts the visitor has sent, which leave as soon as they can. */
  const told = new Set<string>();
  /** Attachments that are fetched. */
  const asked = new Set<string>();
  let watched: string | undefined;
  let stop = new AbortController();
  let glanced = false;

  const queue = (how: (queue: Queue) => Queue): Promise<void> =>
    sender.change((kept) => ({ ...kept, queue: how(kept.queue) }));
  const add = (item: Item): Promise<void> => queue((queue) => put(queue, item));
  const threads = (how: (threads: Kept['threads']) => Kept['threads']): Promise<void> =>
    sender.change((kept) => ({ ...kept, threads: how(kept.threads) }));

  function hold(draft: Item): void {
    if (drafts.get(draft.id) === false) return;
    drafts.set(draft.id, true);
    void add({ ...draft, dueAt: draft.dueAt + holdMs });
  }

  function gone(id: string): void {
    const held = drafts.get(id);
    drafts.set(id, false);
    if (held) dispatch({ type: 'gone', id });
  }

  function response(what: 'answer' | 'complaint', body: Partial<NewResponse>): Item {
    const { channel, touchpoint, serviceType, who } = env;
    const { origin, pathname } = location;
    const { config, shownAt } = state();
    const { id, survey } = body;
    return itemOf(
      { id: id!, what, survey, thread: id! },
      {
        ...body,
        page: origin.startsWith('http') ? (origin + pathname).slice(0, longestPage) : undefined,
        locale: config?.language,
        channel,
        // The server would cut it, which is another place.
        touchpoint: touchpoint?.slice(longestTouchpoint) ? undefined : touchpoint,
        ...who,
        // What calls say of this visitor stands before what the tag says of the page; of more than 20 the server takes none.
        attributes:
          serviceType?.trim() &&
          !serviceType.slice(longestServiceType) &&
          !Object.keys({ ...who?.attributes })[mostAttributes - 1]
            ? { service_type: serviceType, ...who?.attributes }
            : who?.attributes,
        test: isTest() || undefined,
        // What a machine wrote into the field people do not see.
        trap: env.root.querySelector<HTMLInputElement>('.trap')?.value,
        elapsedMs: Math.min(86_400_000, Math.max(0, now() - shownAt)),
      },
    );
  }

  function changed(kept: Kept): void {
    dispatch({ type: 'kept', kept, lasting: sender.lasting });
    keeper.follow();
    if (glanced || !kept.threads.length) return;
    glanced = true;
    for (const thread of kept.threads.slice(-6, -1)) look(shown(thread)).catch(() => {});
  }

  function settled({ id, survey }: Item, { type, data, code }: Outcome): void {
    if (type !== 'done') {
      // Where it is refused and taken out, another answer may have its id.
      drafts.delete(id);
      told.delete(id);
      return;
    }
    // Who had to wait may be elsewhere by now.
    const shows = isFromHere(state(), id) && state().place === survey;
    dispatch({ type, id, code });
    if (isThreadView(data)) dispatch({ type: 'thread', id: data.id, view: data });
    if (shows) dispatch({ type: 'go', place: conversations, thread: id });
  }

  function itemOf(of: Pick<Item, 'id' | 'what' | 'survey' | 'thread'>, body?: object, secret?: string): Item {
    const at = now();
    const path = addressOf(site, of);
    return { ...of, path, body: body ? toJson(body) : '', secret, madeAt: at, dueAt: at, tries: 0 };
  }

  const inThread = (thread: Keys, what: Item['what'], id: string, body?: object): Item =>
    itemOf({ id, what, thread: thread.id }, body, thread.secret);

  const shown = ({ id, secret }: Keys): Watched => ({
    url: `${base}v1/threads/${id}`,
    secret,
    show: (view) => dispatch({ type: 'thread', id, view }),
  });

  const keeper: Keeper = {
    hold: (body) => hold(response('answer', body)),
    send(id) {
      told.add(id);
      return queue((queue) => move(queue, [id], now()));
    },
    leave: () => sender.flush(({ id }) => drafts.get(id)),
    end(goesOn) {
      if (!goesOn) keeper.leave();
      ended.abort();
      stop.abort();
      clearInterval(unhurried);
    },
    async complain(body, pictures) {
      if (sentOf(state(), body.survey!)) return;
      const id = uuid7(now());
      const threadSecret = newSecret();
      dispatch({ type: 'complain', slug: body.survey!, id });
      const kind = 'complaint';
      void add(response(kind, { ...body, id, kind, threadSecret }));
      const items: Item[] = [];
      for (const file of pictures) {
        const picture = uuid7(now());
        items.push({
          ...inThread({ id, secret: threadSecret }, 'picture', picture),
          picture: (file as Partial<File>).name || `${items.length + 1}`,
          bytes: await shrink(file),
        });
      }
      if (items.length) await queue((queue) => items.reduce(put, queue));
    },
    say(thread, text) {
      const id = uuid7(now());
      void add(inThread(thread, 'message', id, { id, text }));
    },
    rate: (thread, id, score, comment) => hold(inThread(thread, 'rating', id, { score, comment })),
    saw(id) {
      const view = state().views[id];
      const seen = view && view !== 'gone' ? newsOf(view) : 0;
      const unseen = (t: KeptThread): boolean => t.id === id && t.seen < seen;
      if (sender.kept.threads.some(unseen)) void threads((all) => all.map((t) => (unseen(t) ? { ...t, seen } : t)));
    },
    drop: (id) => queue((queue) => drop(queue, id)),
    take(id) {
      const [item, ...parts] = sender.kept.queue.filter(
        (i) => i.id === id || (i.what === 'picture' && i.thread === id),
      );
      if (!item) return undefined;
      keeper.drop(id);
      return { body: bodyIn(item), pictures: parts.flatMap((i) => i.bytes ?? []) };
    },
    forget: (id) => threads((all) => all.filter((t) => t.id !== id)),
    async picture({ id: thread, secret }, id) {
      if (asked.has(id)) return;
      asked.add(id);
      try {
        const answer = await call(`${base}${addressOf(site, { id, what: 'picture', thread })}`, secret);
        const picture = await answer.blob();
        if (!answer.ok || !picture.type.startsWith('image/')) throw new Error(`${answer.status}`);
        dispatch({ type: 'picture', id, url: URL.createObjectURL(picture) });
      } finally {
        asked.delete(id);
      }
    },
    follow() {
      const { current, kept } = state();
      const thread = document.hidden || signal.aborted ? undefined : kept.threads.find((t) => t.id === current);
      if (thread?.id === watched) return;
      watched = thread?.id;
      stop.abort();
      stop = new AbortController();
      if (thread) void watchThread(shown(thread), stop.signal);
    },
  };

  addEventListener('pagehide', keeper.leave, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) keeper.leave();
      keeper.follow();
    },
    { signal },
  );
  // Nobody is hurried (WCAG 2.2.1): what is being filled in before somebody's eyes does not leave by itself.
  const unhurried = setInterval(() => {
    const held = [...drafts.keys()].filter((id) => drafts.get(id) && !told.has(id));
    // A panel can be closed; a survey in the flow of a page is always there.
    const isShown = env.root.isConnected && (state().open || env.root.host.localName !== 'huiyin-widget');
    const inSight = !document.hidden && isShown;
    if (held.length && inSight) void queue((queue) => move(queue, held, now() + holdMs));
  }, holdMs / 2);
  sender.follow({ changed, leaving: ({ id }) => gone(id), settled }, signal);
  return keeper;
}
