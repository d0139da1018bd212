import type { StreamEvent } from '@huiyin/shared/contract/stream';
import { readEvents } from './read-events.ts';

/** What a stream tells: that it is open, or refused, a change on one site, or that some on any of them may have been missed. */
export interface StreamNews {
  readonly type: StreamEvent['event'] | 'reconnected' | 'refused';
  /** Whoever goes on from here has heard all up to this. */
  readonly id: string;
  readonly siteId?: string;
  readonly detail?: unknown;
}

export type Tell = (told: StreamNews) => void;

/** Whether whoever shows this site hears it. */
export const isFor = (siteId: string, told: StreamNews): boolean => told.siteId === undefined || told.siteId === siteId;

/** Nobody is signed in any more, or another person is. */
const refusals = [401, 409];
const firstWaitMs = 1000;
const longestWaitMs = 10_000;

/**
 * Opens the stream of all sites of a person, again when it ends, until the returned function is called. The server refuses it
 * while another person is signed in in this browser. It goes on after `since`, the id of what was heard last, or of where the stream
 * stood before anything was read; empty, when that is not known.
 */
export function openPersonStream(personId: string, since: string, tell: Tell): () => void {
  const over = new AbortController();
  let heard = since;
  let waitMs = firstWaitMs;
  let isRefused = false;

  const listen = async (): Promise<void> => {
    const headers = {
      accept: 'text/event-stream',
      'huiyin-person': personId,
      ...(heard && { 'last-event-id': heard }),
    };
    const answer = await fetch('/api/stream', { headers, signal: over.signal });
    // Once, however often it is tried.
    if (!isRefused && refusals.includes(answer.status)) tell({ type: 'refused', id: heard });
    isRefused = refusals.includes(answer.status);
    if (answer.ok && answer.body)
      await readEvents(answer.body, ({ event, data, id }) =>
        hear({ event, data: JSON.parse(data) } as StreamEvent, id),
      );
  };

  const hear = (said: StreamEvent, id: string): void => {
    heard = id;
    switch (said.event) {
      case 'ticket':
      case 'presence':
      case 'responses':
        return tell({ type: said.event, siteId: said.data.siteId, detail: said.data, id });
      case 'changed': {
        // What somebody may do is asked of all their sites at once.
        const { what, siteId } = said.data;
        return tell({ type: said.event, ...(what !== 'access' && { siteId }), detail: said.data, id });
      }
      case 'notice':
        // Of whichever site: what is new for somebody is shown with all of it.
        return tell({ type: said.event, detail: said.data, id });
      case 'opened':
        waitMs = firstWaitMs;
        tell({ type: said.event, id });
        if (!said.data.resumed) tell({ type: 'reconnected', id });
    }
  };

  const keepOpen = async (): Promise<void> => {
    while (!over.signal.aborted) {
      // That it broke says nothing that could be done but to open it again.
      await listen().catch(() => undefined);
      await rest(waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  };

  void keepOpen();
  return () => over.abort();
}

/** Shorter where the network comes back meanwhile. */
function rest(ms: number): Promise<void> {
  return new Promise((go) => {
    const over = (): void => {
      clearTimeout(timer);
      removeEventListener('online', over);
      go();
    };
    const timer = setTimeout(over, ms);
    addEventListener('online', over);
  });
}
