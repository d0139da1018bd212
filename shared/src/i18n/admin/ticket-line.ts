import { book } from './book.ts';
import type { TicketLineBook } from './ticket-line/en.ts';

export type { TicketLineBook };

/** The book of tickets among others in every language: Today needs no other of the Inbox. */
export const ticketLine = book<TicketLineBook>({
  en: () => import('./ticket-line/en.ts'),
  'zh-CN': () => import('./ticket-line/zh-CN.ts'),
  'zh-TW': () => import('./ticket-line/zh-TW.ts'),
});
