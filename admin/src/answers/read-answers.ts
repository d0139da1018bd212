import { listAnswers, type AnswersAsked, type AnswersPage, type ResponseView } from '../api/responses.ts';
import type { Known, Thing } from '../data/thing.ts';
import { behind, pageSize, rowsAgain, type Pages } from '../list/list-pages.ts';

/** So many pages without an answer are gone through before somebody is asked whether to look further. */
const mostEmpty = 10;
/** Answers come in bursts; the list follows at this pace. */
const paceMs = 2000;

/** Answers of a filter, as far as they were asked for. */
export interface AnswersRead extends Pages<ResponseView> {
  /** Of the whole filter; null where nobody counts it. */
  readonly total: number | null;
}

/** The answers of a filter: the first page, and what was added to it since. */
export const answersOf = (siteId: string, asked: AnswersAsked): Thing<AnswersRead> => ({
  key: `answers ${siteId} ${JSON.stringify(asked)}`,
  read: (signal, known) => readAnswers(siteId, asked, signal, known),
  isOutdatedBy: ({ event }) => event === 'responses',
  paceMs,
});

/** With the page after the last. @param now what is here, also by the time that page is */
export async function nextAnswers(
  siteId: string,
  asked: AnswersAsked,
  now: () => AnswersRead | undefined,
): Promise<AnswersRead> {
  const cursor = now()?.cursor ?? undefined;
  const page = await firstFound(siteId, { ...asked, limit: pageSize, ...(cursor !== undefined && { cursor }) });
  return behind(read(page), now());
}

/** Reads the top again, as much of it as was there; what stood below stays, since answers do not change. */
async function readAnswers(
  siteId: string,
  asked: AnswersAsked,
  signal: AbortSignal,
  known: Known<AnswersRead> | undefined,
): Promise<AnswersRead> {
  const { items = [], cursor = null } = known?.value ?? {};
  const limit = rowsAgain(items.length);
  const page = await firstFound(siteId, { ...asked, limit }, signal);
  const last = page.items.at(-1);
  const at = last ? items.findIndex(({ id }) => id === last.id) : -1;
  return at < 0 ? read(page) : { ...read(page), items: [...page.items, ...items.slice(at + 1)], cursor };
}

/** The next page that holds an answer, or ends the list. */
async function firstFound(
  siteId: string,
  asked: Parameters<typeof listAnswers>[1],
  signal?: AbortSignal,
): Promise<AnswersPage> {
  let page = await listAnswers(siteId, asked, signal);
  for (let empty = 1; empty < mostEmpty && !page.items.length && page.nextCursor !== null; empty += 1)
    page = await listAnswers(siteId, { ...asked, cursor: page.nextCursor }, signal);
  return page;
}

const read = ({ items, total, nextCursor }: AnswersPage): AnswersRead => ({ items, total, cursor: nextCursor });
