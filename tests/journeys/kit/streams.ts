import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The streams of staff this process was asked for. */
export interface Streams extends Disposable {
  /** How each was answered, and whose it was to be. */
  asked: { person: string; status(): number }[];
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
    asked.push({ person: String(request.headers['huiyin-person']), status: () => response.statusCode });
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
