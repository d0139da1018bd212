import type { AnswersPage, answersAsked } from '@huiyin/shared/contract/answers';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { AnswersPage } from '@huiyin/shared/contract/answers';
export type { ResponseView } from '@huiyin/shared/contract/responses';

/** Which answers are asked for. */
export type AnswersAsked = (typeof answersAsked)['_input'];

interface ResponsePage {
  readonly items: ResponseView[];
  readonly nextCursor: string | null;
}

/** A page of answers, newest first; `limit` 1–100. */
export const listAnswers = (
  siteId: string,
  { limit, ...asked }: AnswersAsked & { limit: number; cursor?: string },
  signal?: AbortSignal,
): Promise<AnswersPage> =>
  answer(
    api.sites[':siteId'].responses.$get(
      { param: { siteId }, query: { ...asked, limit: String(limit) } },
      until(signal),
    ),
  );

/** The newest `limit` (1–100) answers, of those that are asked for. */
export const latestResponsesOf = (siteId: string, limit: number, asked: AnswersAsked = {}): Thing<ResponsePage> => ({
  key: `latest responses ${siteId} ${limit} ${JSON.stringify(asked)}`,
  read: (signal) => listAnswers(siteId, { ...asked, limit }, signal),
  isOutdatedBy: ({ event }) => event === 'responses',
});
