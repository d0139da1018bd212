import type { Api } from '@huiyin/server/api';
import { hc, type ClientResponse } from 'hono/client';
import { ApiProblem, problemOf } from './problem.ts';

/** Fires `signed-out` when the server no longer knows who is asking. */
export const sessionEnd = new EventTarget();

/** The only fetch of the console. Throws ApiProblem; an aborted call throws the signal's reason. */
export async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const response = await reach(input, init);
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'unauthenticated') sessionEnd.dispatchEvent(new Event('signed-out'));
  throw problem;
}

async function reach(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    init.signal?.throwIfAborted();
    throw error instanceof TypeError ? new ApiProblem('offline', 0) : error;
  }
}

/** Every call of the staff API, typed by the server's routes. */
export const api = hc<Api>('/api', { fetch: send });

/** The body of an answer. */
export const answer = async <T>(call: Promise<ClientResponse<T, number, 'json'>>): Promise<T> =>
  (await (await call).json()) as T;

/** For calls that end when what asked for them is gone. */
export const until = (signal?: AbortSignal): { init: RequestInit } => ({ init: signal ? { signal } : {} });
