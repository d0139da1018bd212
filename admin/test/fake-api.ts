import { store } from '../src/data/store.ts';
import { problemStatus, type ProblemCode } from '@huiyin/shared/contract/problem';

/** One call that reached the wire. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Answers by `METHOD /path`, with its query or for any, as the server's routes give them; a number is a status with no body, a text the code of a problem, a `Response` itself. */
export type Answers = Readonly<Record<string, unknown>>;

const network = globalThis.fetch;

const problem = (code: ProblemCode): Response =>
  Response.json({ code }, { status: problemStatus[code], headers: { 'content-type': 'application/problem+json' } });

/** Stands where the server stands, until `stopFakeApi`: what it is not told of is 404. Gives the calls as they come; answers come after `held`. */
export function startFakeApi(answers: Answers, held: Promise<void> = Promise.resolve()): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = async (input, init): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    calls.push({ method: request.method, path: pathname + search, body: text ? JSON.parse(text) : undefined });
    await held;
    const known = answers[`${request.method} ${pathname}${search}`] ?? answers[`${request.method} ${pathname}`];
    if (known === undefined) return new Response(null, { status: 404 });
    if (known instanceof Response) return known.clone();
    if (typeof known === 'number') return new Response(null, { status: known });
    if (typeof known === 'string') return problem(known as ProblemCode);
    return Response.json(known);
  };
  return calls;
}

/** What {@link startFakeApi} waits for before each answer, until `answer` is called. */
export function heldAnswer(): { readonly held: Promise<void>; answer(): void } {
  let answer!: () => void;
  const held = new Promise<void>((done) => (answer = done));
  return { held, answer: () => answer() };
}

/** What was read of it is forgotten. */
export function stopFakeApi(): void {
  globalThis.fetch = network;
  store.forget();
}
