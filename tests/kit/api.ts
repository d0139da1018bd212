/** What came back: the body is parsed where it is JSON (also problem+json), else text. */
export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests assert on what is really there
  body: any;
  headers: Headers;
}

export interface Caller {
  /** A session cookie, `name=value`. */
  cookie?: string;
  /** An API key or a thread secret, sent as `Authorization: Bearer`. */
  bearer?: string;
  /** Sent as `Origin`; the called server's own when left out, none when null. */
  origin?: string | null;
  /** The address the server shall see (the test servers trust the loopback as a proxy). */
  address?: string;
}

export interface Call {
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A small client of the real API. Strings and bytes go as they are, everything else as JSON. */
export interface Client {
  get(path: string, call?: Call): Promise<Answer>;
  post(path: string, body?: unknown, call?: Call): Promise<Answer>;
  put(path: string, body?: unknown, call?: Call): Promise<Answer>;
  patch(path: string, body?: unknown, call?: Call): Promise<Answer>;
  /** Reads what is there and changes it, as it was read. */
  edit(path: string, change: object): Promise<Answer>;
  del(path: string, body?: unknown, call?: Call): Promise<Answer>;
  /** The same servers as somebody else. */
  as(caller: Caller): Client;
}

/**
 * A client of one server, or of several in turn: in a cluster no two calls in a row reach the same process.
 * `fetching` may be that of a server in the same process.
 *
 * @example
 * const owner = client(server.url, { cookie });
 * const { status, body } = await owner.get(`/api/sites/${siteId}/tickets`);
 */
export function client(baseUrls: string | readonly string[], caller: Caller = {}, fetching = fetch): Client {
  const bases = typeof baseUrls === 'string' ? [baseUrls] : baseUrls;
  let turn = 0;
  const send = async (method: string, path: string, body: unknown, call: Call = {}): Promise<Answer> => {
    const base = bases[turn++ % bases.length] ?? '';
    const response = await fetching(base + path, {
      method,
      headers: { ...headersOf(caller, base, body), ...call.headers },
      redirect: 'manual',
      ...(call.signal && { signal: call.signal }),
      ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await parsed(response) };
  };
  return {
    get: (path, call) => send('GET', path, undefined, call),
    post: (path, body, call) => send('POST', path, body, call),
    put: (path, body, call) => send('PUT', path, body, call),
    patch: (path, body, call) => send('PATCH', path, body, call),
    async edit(path, change) {
      const { body } = await send('GET', path, undefined);
      return send('PATCH', path, { base: body.revision, ...change });
    },
    del: (path, body, call) => send('DELETE', path, body, call),
    as: (other) => client(bases, other, fetching),
  };
}

/** The session cookie an answer sets, ready for `Caller.cookie`. */
export function sessionCookie({ headers }: Answer): string {
  const cookie = headers.getSetCookie().find((line) => /^(__Host-)?sid=./.test(line));
  if (!cookie) throw new Error('the answer sets no session cookie');
  return cookie.split(';', 1)[0] ?? '';
}

function headersOf({ cookie, bearer, origin, address }: Caller, base: string, body: unknown): Record<string, string> {
  return {
    ...(origin !== null && { origin: origin ?? base }),
    ...(cookie && { cookie }),
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    // The first is what a Node server behind a proxy reads, the second what a Cloudflare worker reads.
    ...(address && { 'x-forwarded-for': address, 'cf-connecting-ip': address }),
    ...(body !== undefined && !isRaw(body) && { 'content-type': 'application/json' }),
  };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}

async function parsed(response: Response): Promise<unknown> {
  const text = await response.text();
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') && text ? JSON.parse(text) : text;
}
