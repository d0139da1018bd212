import type { Api } from '@huiyin/server/api';
import { hc, type ClientResponse } from 'hono/client';
import { ApiProblem, problemOf } from './problem.ts';

/**
 * Fires `signed-out` when the server no longer knows who is asking, `other-person` when it is not who this tab belongs to, `not-allowed`
 * when it refuses what somebody may have been allowed before.
 */
export const sessionEnd = new EventTarget();

const endings = {
  unauthenticated: 'signed-out',
  other_person: 'other-person',
  forbidden: 'not-allowed',
  // A site one no longer works on is not there.
  not_found: 'not-allowed',
} as const;
const personHeader = 'huiyin-person';
let person = '';

/** From now on calls are this person's: the server refuses them while another one is signed in in this browser. Empty: anybody's. */
export function callAs(personId: string): void {
  person = personId;
}

/** For a call that is anybody's. */
export const asAnybody = { headers: { [personHeader]: '' } };

/** The only fetch of the console beside its stream (person-stream.ts). Throws ApiProblem; an aborted call throws the signal's reason. */
export async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (person && !headers.has(personHeader)) headers.set(personHeader, person);
  const response = await reach(input, { ...init, headers });
  if (response.ok) return response;
  const problem = await problemOf(response);
  const ending = endings[problem.code as keyof typeof endings];
  if (ending) sessionEnd.dispatchEvent(new Event(ending));
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
