import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';

const mostWaiting = 64;
/** Node looks a second time where some of an answer was taken before: then it is a minute. */
const patienceMs = 30_000;

type Answering = WeakMap<Socket, ServerResponse>;

/**
 * `createServer` of node:http for strangers: of one connection one request is answered at a time, however many came in one piece, and
 * whoever takes nothing of an answer for `stalledMs` is let go. A handler may take longer, and a stream may be quiet.
 */
export const boundedServer = (stalledMs = patienceMs): typeof createServer =>
  ((options: ServerOptions, listener: RequestListener) => {
    const answering: Answering = new WeakMap();
    const server = createServer(options, inTurn(answering, listener));
    // Also where an idle connection had its time (keepAliveTimeout).
    return server.setTimeout(stalledMs, (socket) => {
      const isAtWork = answering.get(socket)?.writableEnded === false;
      if (!isAtWork || socket.writableLength > 0) socket.destroy();
    });
  }) as typeof createServer;

/** Node hands out all requests of a piece at once: each waits here until the answer before it was taken. Nobody waits behind a browser. */
function inTurn(answering: Answering, listener: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, [IncomingMessage, ServerResponse][]>();

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    answering.set(request.socket, response);
    listener(request, response);
  };

  const goOn = (socket: Socket): void => {
    const next = socket.destroyed ? undefined : lines.get(socket)?.shift();
    if (!next) return void lines.delete(socket);
    next[1].once('close', () => goOn(socket));
    answer(...next);
  };

  return (request, response) => {
    const { socket } = request;
    const line = lines.get(socket);
    if (line && line.length >= mostWaiting) return void socket.destroy();
    if (line) return void line.push([request, response]);
    const before = answering.get(socket);
    if (!before || before.writableFinished) return answer(request, response);
    lines.set(socket, [[request, response]]);
    before.once('close', () => goOn(socket));
  };
}
