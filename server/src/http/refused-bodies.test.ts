import { newAsk } from '@huiyin/shared/contract/asking';
import { newResponse } from '@huiyin/shared/contract/responses';
import { newSite } from '@huiyin/shared/contract/sites';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import '../base/plain-words.ts';

const rating = { id: '018f3f3e-0000-7000-8000-000000000000', kind: 'csat', score: 4 };
const named = (n: number): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, null]));
const list = (n: number): unknown[] => Array.from({ length: n }, () => null);
const site = { name: 'Shop' };

// What anybody may send. With one entry more than there may be, nothing is said of what the entries are.
test.each<[string, z.ZodType, (n: number) => object, number, string]>([
  ['answers', newResponse, (n) => ({ ...rating, answers: named(n) }), 20, 'answers'],
  ['answers.reasons', newResponse, (n) => ({ ...rating, answers: { reasons: list(n) } }), 20, 'items'],
  ['answers.parts', newResponse, (n) => ({ ...rating, answers: { parts: named(n) } }), 8, 'aspects'],
  ['attributes', newResponse, (n) => ({ ...rating, attributes: named(n) }), 20, 'attributes'],
  ['attributes', newAsk, (n) => ({ attributes: named(n) }), 20, 'attributes'],
  ['notAsked', newAsk, (n) => ({ notAsked: list(n) }), 100, 'items'],
  ['shown', newAsk, (n) => ({ shown: list(n) }), 100, 'items'],
  ['origins', newSite, (n) => ({ ...site, origins: list(n) }), 50, 'items'],
  ['languages', newSite, (n) => ({ ...site, languages: list(n) }), 5, 'items'],
])('of %s the entries are counted before any is looked at', (field, schema, body, most, entries) => {
  const issuesOf = (n: number) => schema.safeParse(body(n)).error!.issues;
  const tooMany = `must have at most ${most} ${entries}`;
  expect(issuesOf(most + 1).map(({ path, message }) => [path.join('.'), message])).toEqual([[field, tooMany]]);
  expect(issuesOf(most).map(({ message }) => message)).not.toContain(tooMany);
});
