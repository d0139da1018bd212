import { openPersonStream, type Tell, type StreamNews } from './person-stream.ts';

/**
 * One tab of the browser holds the stream of a person and passes on what it hears; when it goes, the next one in the row goes on where
 * it was, or after `since` where nothing was heard yet. Until the returned function is called. `refused`: this browser does not let
 * tabs agree, so nothing is heard this way.
 */
export function hearLeadingTab(personId: string, since: string, tell: Tell, refused: () => void): () => void {
  const name = `huiyin.stream.${personId}`;
  const over = new AbortController();
  const { signal } = over;
  let last = since;
  const hear: Tell = (told) => {
    last = told.id;
    tell(told);
  };

  /** For as long as this tab leads. */
  const lead = (channel: BroadcastChannel): Promise<void> =>
    new Promise((end) => {
      const toAll: Tell = (told) => {
        channel.postMessage(told);
        hear(told);
      };
      const close = openPersonStream(personId, last, toAll);
      signal.addEventListener('abort', () => {
        close();
        end();
      });
    });

  const agree = async (): Promise<void> => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<StreamNews>) => hear(data);
    signal.addEventListener('abort', () => channel.close());
    await navigator.locks.request(name, { signal }, () => lead(channel));
  };

  agree().catch(() => {
    if (signal.aborted) return;
    over.abort();
    refused();
  });
  return () => over.abort();
}
