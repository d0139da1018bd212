import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@huiyin/shared/domain/ids';

/** Bodies as the widget sends them, each with an id of its own. */
export interface Answer {
  id: string;
  kind: 'csat' | 'nps' | 'complaint';
  threadSecret?: string;
  [field: string]: unknown;
}

const pages = ['https://shop.example/', 'https://shop.example/cart', 'https://shop.example/orders/1042?from=mail'];
const locales = ['en', 'zh-CN', 'zh-CN', 'zh-TW'];
const comments = [
  'Quick and friendly, thank you.',
  '物流太慢了,等了整整一周',
  '客服回覆很快,謝謝',
  'The size chart is wrong.',
];
const reasons = ['slow', 'price', 'quality', 'staff', 'other'];
const categories = ['delivery', 'quality', 'refund', 'service'];

/** 80 % CSAT and 20 % NPS; low scores say why, a quarter of all come with a few words. */
export function rating(): Answer {
  const csat = Math.random() < 0.8;
  const score = csat ? 1 + Math.floor(Math.random() ** 0.5 * 5) : Math.floor(Math.random() ** 0.5 * 11);
  return {
    id: newId(),
    kind: csat ? 'csat' : 'nps',
    surveyVersion: 1,
    score,
    ...(csat && score <= 3 && { answers: { reasons: [any(reasons)] } }),
    ...(Math.random() < 0.25 && { comment: any(comments) }),
    page: any(pages),
    locale: any(locales),
    elapsedMs: 2400,
  };
}

/** A complaint with the secret that opens its thread. `text` is said in it. */
export function complaint(text = any(comments)): Answer & { threadSecret: string } {
  return {
    id: newId(),
    kind: 'complaint',
    surveyVersion: 1,
    comment: text,
    category: any(categories),
    ...(Math.random() < 0.5 && { contact: { email: 'visitor@mail.example' } }),
    threadSecret: newSecret(),
    page: any(pages),
    locale: any(locales),
    elapsedMs: 14_000,
  };
}

export function newId(): string {
  return uuidV7(Date.now(), randomBytes(10));
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function any<T>(of: readonly T[]): T {
  return of[Math.floor(Math.random() * of.length)]!;
}
