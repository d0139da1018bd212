import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Longer than proxies keep theirs (nginx 60 s, Caddy 120 s): a call that meets the end of its connection is lost. */
const idleMs = 125_000;
/** Where so many are open, those that come next wait no longer than Node's own 5 s. */
const manyOpen = 2_000;
const idleMsOfMany = 5_000;

/** A connection waits for its next request for longer than whoever made it, as long as there are few. */
export function keepIdleConnections(server: Server, many = manyOpen): void {
  let open = 0;
  const count = (change: number): void => {
    open += change;
    server.keepAliveTimeout = open > many ? idleMsOfMany : idleMs;
  };
  count(0);
  server.on('connection', (socket: Socket) => {
    count(1);
    socket.once('close', () => count(-1));
  });
}
