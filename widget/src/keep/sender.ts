import type { StoredResponse } from '@huiyin/shared/contract/responses';
import { chance, now } from '../clock.ts';
import { merge, nothing, type Change, type Kept, type KeptThread, type Lasting } from './kept.ts';
import { backoffMs, bodyIn, due, move, nextDueAt, settle, wake, type Item, type Outcome, type Queue } from './queue.ts';
import { send } from './send.ts';
import { openStore, type Store } from './store.ts';

export interface SenderEvents {
  /** What is kept has changed, here or in another tab; told once as it is to who comes later. */
  changed(kept: Kept): void;
  /** An item leaves now: it can no longer be changed. */
  leaving(item: Item): void;
  /** A try came to an end; `later` leaves the item in the queue. */
  settled(item: Item, outcome: Outcome): void;
}

export interface Sender {
  /** As it is or will be in a moment: changes that are being written are in it. */
  readonly kept: Kept;
  readonly lasting: Lasting;
  /** Tells of all that happens until the end of the signal. */
  follow(events: SenderEvents, until: AbortSignal): void;
  /** Changes what is kept, at once for this page, then for all; then sends what is due. */
  change(how: Change): Promise<void>;
  /** The page goes: drafts leave at once, without waiting for other tabs. A repeat of an id is harmless. */
  flush(isDraft: (item: Item) => unknown): void;
}

/** For how long other tabs leave what goes with a page alone. */
const flushMs = 40_000;

/** What came from elsewhere is left to its own page for so long, as long as that is there. */
const elsewhereMs = 5_000;

/** Older conversations are forgotten. */
const mostThreads = 20;

/** Nothing waits longer than this, an hour that the server asks for included: later was written by a clock that was ahead. */
const mostMs = 2 * 3_600_000;
const soon = (at: number): number => (at > now() + mostMs ? 0 : at);

/** A lock that does not come by then is not waited for: a page has put its own in place of it, or a tab holds it for ever. */
const mostLockedMs = 30_000;

const same: Change = (kept) => kept;

/** The conversation that a complaint opens when it was taken. */
function openedBy(item: Item, { data }: Outcome): KeptThread | undefined {
  const { ticket } = (data ?? {}) as Partial<StoredResponse>;
  if (!ticket) return undefined;
  const { threadSecret: secret } = bodyIn(item);
  return secret ? { id: item.id, secret, ...ticket, seen: 0 } : undefined;
}

const senders = new Map<string, Sender>();

/** The sender of a site: one a page, whatever the page shows of it. */
export function senderOf(base: string, site: string): Sender {
  const of = `${base} ${site}`;
  const sender = senders.get(of) ?? startSender(openStore(site), base, site);
  senders.set(of, sender);
  return sender;
}

/** Sends what is due, one after another, by one tab at a time. */
function startSender(store: Store, base: string, site: string): Sender {
  const followers = new Set<SenderEvents>();
  let kept = nothing;
  let told = false;
  const pending: Change[] = [];
  const sending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let pausedUntil = 0;
  let pumping = false;

  function show(now: Kept): void {
    kept = now;
    told = true;
    for (const events of followers) events.changed(kept);
  }

  async function write(how: Change): Promise<void> {
    pending.push(how);
    const stored = await store.update(how);
    pending.shift();
    show(pending.reduce((all, next) => next(all), stored));
    plan();
  }

  const change = (how: Change): Promise<void> => {
    show(how(kept));
    return write(how);
  };

  /** The queue as this page sends it. */
  const ours = (): Queue =>
    kept.queue.map((i) => ({ ...i, dueAt: soon(i.dueAt) + (store.isOwn(i.id) ? 0 : elsewhereMs) }));

  function plan(): void {
    clearTimeout(timer);
    const at = Math.max(nextDueAt(ours(), sending), soon(pausedUntil));
    if (at < Infinity && !pumping) timer = setTimeout(pump, at - now());
  }

  async function pump(): Promise<void> {
    let begun: Promise<void> | undefined;
    const work = async (): Promise<void> => {
      await write(same);
      for (let item; now() >= soon(pausedUntil) && (item = due(ours(), now(), sending));) await leave(item);
    };
    const begin = () => (begun ??= work());
    let late: ReturnType<typeof setTimeout> | undefined;
    pumping = true;
    try {
      await new Promise((done, fail) => {
        late = setTimeout(() => begin().then(done, fail), mostLockedMs);
        navigator.locks.request(store.key, begin).then(done, fail);
      });
    } catch {
      // Locks are blocked, or there are none, as on pages without https: two tabs may send the same, which is stored once.
      await begin();
    }
    clearTimeout(late);
    pumping = false;
    plan();
  }

  async function leave(item: Item): Promise<void> {
    const { id } = item;
    if (sending.has(id)) return;
    sending.add(id);
    for (const events of followers) events.leaving(item);
    const outcome = await send(base, site, item);
    failures = outcome.type === 'later' ? failures + 1 : 0;
    if (failures) pausedUntil = now() + backoffMs(failures, chance());
    const opened = openedBy(item, outcome);
    const changed = change(({ queue, threads }) => ({
      queue: settle(queue, id, outcome, now(), chance()),
      threads: opened ? [...threads.filter((t) => t.id !== opened.id), opened].slice(-mostThreads) : threads,
    }));
    for (const events of followers) events.settled(item, outcome);
    await changed;
    sending.delete(id);
  }

  const online = (): void => {
    failures = pausedUntil = 0;
    if (kept.queue.length) void change((kept) => ({ ...kept, queue: wake(kept.queue, now()) }));
  };
  // Without a key all was cleared.
  const stored = ({ key }: StorageEvent): unknown => (key ?? store.key) === store.key && write(same);
  const leaves = (): void => store.remind(kept);
  // Out of the back/forward cache, where nothing was heard.
  const shown = (e: PageTransitionEvent): unknown => e.persisted && write(same);
  /** A second time is none, and `document.open` takes the first away. */
  function listen(): void {
    addEventListener('online', online);
    addEventListener('storage', stored);
    addEventListener('pagehide', leaves);
    document.addEventListener('visibilitychange', leaves);
    addEventListener('pageshow', shown);
  }

  // Nothing is told before it was read: it would say that there is no open complaint.
  void store.begin().then((more) => more && write((kept) => merge(kept, more)));

  return {
    get kept() {
      return kept;
    },
    get lasting() {
      return store.lasting;
    },
    follow(events, until) {
      listen();
      followers.add(events);
      until.addEventListener('abort', () => followers.delete(events));
      if (told) events.changed(kept);
    },
    change,
    flush(isDraft) {
      const drafts = kept.queue.filter((i) => !i.tries && !i.refused && isDraft(i));
      const ids = drafts.map((i) => i.id);
      if (ids.length) void change((kept) => ({ ...kept, queue: move(kept.queue, ids, now() + flushMs) }));
      for (const item of drafts) void leave(item);
    },
  };
}
