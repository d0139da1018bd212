/** What a stream tells: a change, or that it was down and is back. */
export type Told =
  | { readonly type: 'responses' | 'ticket'; readonly detail: unknown }
  | { readonly type: 'reconnected'; readonly detail?: undefined };

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/** Opens the stream of a site, again when it breaks, until the returned function is called. */
export function openSiteStream(siteId: string, tell: (told: Told) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  let isBroken = false;

  function open(): void {
    source = new EventSource(`/api/sites/${siteId}/stream`);
    source.onopen = () => {
      waitMs = firstWaitMs;
      if (isBroken) tell({ type: 'reconnected' });
      isBroken = false;
    };
    source.onerror = () => {
      isBroken = true;
      // The browser reopens a dropped connection itself, but gives up after an error status.
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    };
    for (const type of ['responses', 'ticket'] as const)
      source.addEventListener(type, ({ data }: MessageEvent<string>) => tell({ type, detail: JSON.parse(data) }));
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
