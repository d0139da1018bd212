import { ApiProblem, problemOf } from './problem.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

interface Options {
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Fires `signed-out` when the server no longer knows who is asking. */
export const sessionEnd = new EventTarget();

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The only fetch of the console. Throws ApiProblem; an aborted call throws the signal's reason. */
export async function request<T>(method: Method, path: string, { query, body, signal }: Options = {}): Promise<T> {
  const response = await send(method, withQuery(path, query), body, signal);
  if (!response.ok) throw await refused(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function send(method: Method, url: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    return await fetch(url, { method, ...json, ...(signal ? { signal } : {}) });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof TypeError ? new ApiProblem('offline', 0) : error;
  }
}

async function refused(response: Response): Promise<ApiProblem> {
  const problem = await problemOf(response);
  if (problem.code === 'unauthenticated') sessionEnd.dispatchEvent(new Event('signed-out'));
  return problem;
}

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}` : path;
}
