import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const everyMs = 1_000;
const silentMs = 10_000;
const leastPerMs = 1.024;

/** A body under way: times in ms, bytes as counted on its connection. */
export interface Body {
  since: number;
  bytesThen: number;
  heardAt: number;
  bytesHeard: number;
}

/** What comes over a connection now, and since when its body was seen to be unfinished. */
interface Coming {
  request: IncomingMessage;
  body?: Body | undefined;
}

/**
 * Ends requests whose body hardly comes: nothing for ten seconds, or after ten seconds less than 1 KiB a second. A phone on a
 * bad network is faster; whoever is slower holds a connection, and sends its like by the thousand. While something that came
 * is not read yet, it is the server that is slow. `now` in ms of a clock that only goes forward.
 */
export function endSlowBodies(server: Server, now = () => performance.now()): void {
  const coming = new Map<Socket, Coming>();
  // Nothing is hung on a request: most are whole before the first look.
  server.on('connection', (socket: Socket) => socket.once('close', () => coming.delete(socket)));
  server.on('request', (request: IncomingMessage) => coming.set(request.socket, { request }));

  const look = setInterval(() => {
    for (const [socket, { request, body }] of coming) {
      if (request.complete) coming.delete(socket);
      else if (!body || request.readableLength > 0) coming.set(socket, { request, body: begun(socket, now()) });
      else if (isSlow(body, socket.bytesRead, now())) socket.destroy();
    }
  }, everyMs);
  look.unref();
  server.once('close', () => clearInterval(look));
}

const begun = ({ bytesRead }: Socket, now: number): Body => ({
  since: now,
  bytesThen: bytesRead,
  heardAt: now,
  bytesHeard: bytesRead,
});

/** Whether a body had its time; notes in it what came. */
export function isSlow(body: Body, bytes: number, now: number): boolean {
  if (bytes > body.bytesHeard) [body.bytesHeard, body.heardAt] = [bytes, now];
  const took = now - body.since;
  return now - body.heardAt >= silentMs || (took >= silentMs && bytes - body.bytesThen < took * leastPerMs);
}
