import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The streams of staff this process was asked for. */
export interface Streams extends Disposable {
  /** How each was answered, whose it was to be, and after which event it went on. */
  asked: { person: string; after: string; status(): number }[];
  /** How many are open. */
  open(): number;
}

/** Counts them where they arrive, since a browser's tools do not see what a shared worker fetches. */
export function countStreams(port: number): Streams {
  const asked: Streams['asked'] = [];
  const open = new Set<ServerResponse>();
  const count = (message: unknown): void => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.url !== '/api/stream' || request.socket.localPort !== port) return;
    const sent = (header: string): string => String(request.headers[header]);
    const [person, after] = [sent('huiyin-person'), sent('last-event-id')];
    asked.push({ person, after, status: () => response.statusCode });
    open.add(response);
    response.on('close', () => open.delete(response));
  };
  subscribe('http.server.request.start', count);
  return {
    asked,
    open: () => open.size,
    [Symbol.dispose]: () => void unsubscribe('http.server.request.start', count),
  };
}
