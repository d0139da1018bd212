import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A plain web server on a free port of this machine, gone at the end of the scope. */
export interface Served extends AsyncDisposable {
  /** Its origin. */
  url: string;
}

/**
 * Answers with `listener` until the end of the scope, which does not wait for open connections.
 *
 * @example
 * await using host = await serve((_, response) => response.end('hello'));
 * await fetch(host.url);
 */
export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
