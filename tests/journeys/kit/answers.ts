import { expect } from 'vitest';
import type { Journey } from '../../kit/journey.ts';
import { until } from '../../kit/until.ts';

/** An answer as the staff of a site see it. */
export interface StoredAnswer {
  id: string;
  kind: string;
  survey: string;
  score: number | null;
  comment: string | null;
  answers: Record<string, unknown>;
  page: string | null;
  contact: { email: string | null };
  customer: string | null;
  attributes: Record<string, unknown>;
  channel: string;
  touchpoint: string | null;
  ticketNumber: number | null;
}

/** The newest hundred answers of the site. */
export const answersOf = async ({ owner, sitePath }: Journey): Promise<StoredAnswer[]> =>
  (await owner.get(`${sitePath}/responses?limit=100`)).body.items;

/** What reached the server while something was done, as soon as it is so many; then no more may come. */
export async function answersBy(journey: Journey, act: () => Promise<unknown>, count = 1): Promise<StoredAnswer[]> {
  const before = new Set((await answersOf(journey)).map(({ id }) => id));
  await act();
  const news = async (): Promise<StoredAnswer[]> => (await answersOf(journey)).filter(({ id }) => !before.has(id));
  await expect.poll(async () => (await news()).length).toBe(count);
  return news();
}

/** Lets pages of another origin write to the site. */
export async function allow({ owner, sitePath }: Journey, ...more: string[]): Promise<void> {
  const { origins } = (await owner.get(sitePath)).body;
  const { status } = await owner.edit(sitePath, { origins: [...origins, ...more] });
  expect(status).toBe(200);
}

/** The answer with these words, as soon as it has arrived. Tests that run side by side tell theirs apart by it. */
export async function answerOf(journey: Journey, comment: string): Promise<StoredAnswer> {
  const found = async (): Promise<StoredAnswer[]> => (await answersOf(journey)).filter((a) => a.comment === comment);
  await until(async () => (await found()).length, { otherwise: () => `“${comment}” did not arrive` });
  const all = await found();
  if (all.length > 1) throw new Error(`“${comment}” is stored ${all.length} times`);
  return all[0]!;
}
