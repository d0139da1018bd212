import { connect, type Socket } from 'node:net';

/** What a server said: the status, the head as it came, and the body as text. */
export interface Reply {
  status: number;
  head: string;
  body: string;
}

/**
 * One keep-alive connection that sends a request at a time. It knows just enough of HTTP/1.1 for our own answers, and so
 * costs a fraction of `fetch`: on a machine with two cores the load must not starve the server.
 */
export class Connection {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | undefined;
  #received = '';
  #waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
  }

  /** Sends a JSON body. Rejects when the connection is refused or cut before the whole answer is here. */
  post(path: string, json: string, headers = ''): Promise<Reply> {
    const head = `POST ${path} HTTP/1.1\r\nhost: ${this.#host}:${this.#port}\r\ncontent-type: application/json\r\n`;
    return this.#send(`${head}${headers}content-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  }

  get(path: string, headers = ''): Promise<Reply> {
    return this.#send(`GET ${path} HTTP/1.1\r\nhost: ${this.#host}:${this.#port}\r\n${headers}\r\n`);
  }

  close(): void {
    this.#socket?.destroy();
  }

  #send(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket ??= this.#connect();
      this.#socket.write(request);
    });
  }

  #connect(): Socket {
    const socket = connect({ host: this.#host, port: this.#port, noDelay: true });
    const lost = (error: Error): void => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#waiting?.reject(this.#received === '' ? error : new Error('the answer was cut in the middle'));
      this.#received = '';
      this.#waiting = undefined;
    };
    // latin1 keeps one character a byte, so that content-length can be counted; the body is decoded when it is whole.
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      this.#received += chunk;
      const reply = whole(this.#received);
      if (!reply) return;
      this.#received = '';
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.resolve(reply);
    });
    socket.on('error', lost);
    socket.on('close', () => lost(new Error('the server closed the connection')));
    return socket;
  }
}

/** The answer, once all of it is here. */
function whole(received: string): Reply | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.slice(0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const body = received.slice(end + 4);
  if (length === undefined ? !body.endsWith('0\r\n\r\n') : body.length < Number(length)) return undefined;
  const text = length === undefined ? unchunked(body) : body;
  return { status: Number(head.slice(9, 12)), head, body: Buffer.from(text, 'latin1').toString() };
}

function unchunked(body: string): string {
  let text = '';
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.slice(at, line), 16);
    if (!size) return text;
    text += body.slice(line + 2, line + 2 + size);
    at = line + 4 + size;
  }
}
