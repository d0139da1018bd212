import type { NoticeChoices, noticePage } from '@huiyin/shared/contract/notices';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { NoticeChoices } from '@huiyin/shared/contract/notices';
type NoticePage = (typeof noticePage)['_output'];
/** One line of what is new for somebody. */
export type Notice = NoticePage['items'][number];

/** What is new for somebody on all their sites, newest first, as far as it was asked for. */
export interface Notices {
  readonly items: readonly Notice[];
  /** Of the next page; null at the end. */
  readonly cursor: string | null;
  /** How many of all are not read, 0–500. */
  readonly unread: number;
}

/** So many rows a page has, and so many are read again at most. */
const [pageSize, mostAgain] = [25, 100];
const { notices, focus } = api.me;
const choices = api.me['notice-choices'];

async function pageOf(limit: number, cursor?: string | null, signal?: AbortSignal): Promise<Notices> {
  const query = { limit: String(limit), ...(cursor && { cursor }) };
  const { items, nextCursor, unread } = await answer(notices.$get({ query }, until(signal)));
  return { items, unread, cursor: nextCursor };
}

/** What is new for whoever is signed in; read again as far as it was there, a hundred at most. */
export const newestNotices: Thing<Notices> = {
  key: 'notices',
  read: (signal, known) =>
    pageOf(Math.min(Math.max(known?.value.items.length ?? 0, pageSize), mostAgain), null, signal),
  isOutdatedBy: ({ event }) => event === 'notice',
};

/** With the page after the last. @param now what is here, also by the time that page is */
export async function nextNotices(now: () => Notices | undefined): Promise<Notices> {
  const page = await pageOf(pageSize, now()?.cursor);
  return { ...page, items: [...(now()?.items ?? []), ...page.items] };
}

/** Says that all up to one of them, by its id, are read. */
export const seeNotices = async (upTo: number): Promise<void> => void (await notices.seen.$put({ json: { upTo } }));

/** Says that a console is before somebody's eyes. */
export const sayLook = async (): Promise<void> => void (await focus.$put({ json: {} }));

/** How whoever is signed in is told of each kind, on all their sites. */
export const getNoticeChoices = (signal?: AbortSignal): Promise<NoticeChoices> =>
  answer(choices.$get({}, until(signal)));
export const noticeChoicesOfMine: Thing<NoticeChoices> = { key: 'notice choices', read: getNoticeChoices };
export const chooseNotices = (json: NoticeChoices): Promise<NoticeChoices> => answer(choices.$put({ json }));
