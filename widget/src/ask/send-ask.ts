import type { AskBody } from '@huiyin/shared/contract/asking';
import { call } from '../call.ts';
import type { Env } from '../env.ts';
import { toJson } from '../keep/to-json.ts';

/** Asks whether a survey may come up, or tells the count of a page; arrives also where the page goes. Rejects where there is no answer. */
export const sendAsk = ({ base, site }: Env, ask: AskBody, signal?: AbortSignal): Promise<Response> =>
  call(`${base}v1/sites/${site}/asks`, undefined, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: toJson(ask),
    keepalive: true,
    referrerPolicy: 'no-referrer',
    signal,
  });
