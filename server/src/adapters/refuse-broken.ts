import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, problemResponse } from '../base/problem.ts';
import { refusalHeaderValues } from '../http/security-headers.ts';

/** Refuses what Node cannot hand over as a request, a head that is too large or no HTTP at all, as everything else is refused. */
export function refuseBroken(server: Server, mostHeadBytes: number): void {
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || code === 'ECONNRESET' || code === 'ERR_HTTP_REQUEST_TIMEOUT') return void socket.destroy();
    const problem =
      code === 'HPE_HEADER_OVERFLOW'
        ? new Problem('too_large', { detail: `address and headers: at most ${mostHeadBytes} bytes` })
        : new Problem('invalid', { detail: 'this is no HTTP request' });
    const end = (): void => void socket.destroy();
    void textOf(problemResponse(problem)).then((text) => socket.end(text, end), end);
  });
}

async function textOf(answer: Response): Promise<string> {
  const body = await answer.text();
  const headers = {
    ...Object.fromEntries(answer.headers),
    ...refusalHeaderValues,
    'content-length': `${Buffer.byteLength(body)}`,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines, '', body].join('\r\n');
}
