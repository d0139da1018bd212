import { asNative } from '../as-native.ts';
import { latency } from '../../../tests/kit/latency.ts';
import { problem } from '../problem.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  /** Text as it was sent; empty for a picture. */
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly picture: Blob | undefined;
  readonly init: RequestInit;
}

/** The other side of the wire: stores each id once, as the server does, and remembers what it was asked. */
export class Wire {
  readonly calls: Call[] = [];
  /** Bodies by id. */
  readonly stored = new Map<string, string>();
  /** Answers in place of the usual one; undefined leaves it. A network error when it throws. */
  post: (call: Call) => Response | undefined | Promise<Response | undefined> = () => undefined;
  get: (call: Call) => Response = () => problem(404, 'not_found');

  /** Takes the place of a window's network. */
  serve(page: Window & typeof globalThis): void {
    page.fetch = asNative(async (input: RequestInfo | URL, init: RequestInit = {}) => {
      if (page.closed) return never;
      const answer = await this.#answer(new URL(String(input)).pathname, init);
      return page.closed ? never : answer;
    });
  }

  get sent(): Call[] {
    return this.calls.filter((c) => c.method !== 'GET');
  }

  async #answer(path: string, init: RequestInit): Promise<Response> {
    // As the browser does.
    const size = new Blob([init.body as BlobPart]).size;
    if (init.keepalive && size > 65_536) throw new TypeError('too much for keepalive');
    const picture = init.method === 'PUT' ? (init.body as Blob) : undefined;
    const text = picture ? '' : String(init.body ?? '');
    const body = text ? (JSON.parse(text) as Record<string, unknown>) : {};
    const call = { method: init.method ?? 'GET', path, text, body, picture, init };
    this.calls.push(call);
    if (call.method === 'GET') return this.get(call);
    return (await this.post(call)) ?? this.#store(call);
  }

  #store({ path, text, body, picture }: Call): Response {
    const id = String(body.id ?? path);
    const what = picture ? String(picture.size) : text;
    if ((this.stored.get(id) ?? what) !== what) return problem(409, 'id_taken');
    this.stored.set(id, what);
    const ticket = body.kind === 'complaint' ? { number: 42, firstReplyDueAt: null } : undefined;
    // A rating gives its thread, a picture itself.
    const [named] = path.replace('/rating', '').split('/').slice(-1);
    return json(201, { id: body.id ?? named, ticket });
  }
}

/** A server that takes its time and answers as usual; for `Wire.post`. */
export const slow = (ms: number) => async (): Promise<undefined> => void (await latency(ms));

/** A killed page hears nothing any more. */
const never = new Promise<never>(() => {});

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
