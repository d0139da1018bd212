import type { IncomingMessage, Server } from 'node:http';

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

/**
 * Ends requests whose body hardly comes: nothing for ten seconds, or after ten seconds less than 1 KiB a second. A phone on a
 * bad network is faster; whoever is slower holds a connection, and sends its like by the thousand. While something that came
 * is not read yet, it is the server that is slow. `now` in ms of a clock that only goes forward.
 */
export function endSlowBodies(server: Server, now = () => performance.now()): void {
  const bodies = new Map<IncomingMessage, Body>();
  server.on('request', (request: IncomingMessage) => {
    if (request.complete) return;
    bodies.set(request, begun(request, now()));
    request.once('close', () => bodies.delete(request));
  });

  const look = setInterval(() => {
    for (const [request, body] of bodies) {
      if (request.complete) bodies.delete(request);
      else if (request.readableLength > 0) bodies.set(request, begun(request, now()));
      else if (isSlow(body, request.socket.bytesRead, now())) request.socket.destroy();
    }
  }, everyMs);
  look.unref();
  server.once('close', () => clearInterval(look));
}

const begun = ({ socket: { bytesRead } }: IncomingMessage, now: number): Body => ({
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
