import type { Body, Item } from './keep/queue.ts';
import type { Complaint, Fields, State } from './state.ts';

/** What stood in the fields of a complaint that was sent. */
export function formOf({ comment, category, contact, answers, ledFrom }: Body): Fields {
  const [kind, detail] = category?.split('/') ?? [];
  const { order_number: order, wish, reach_by: by } = (answers ?? {}) as Record<string, string | undefined>;
  return { text: comment, category: kind, detail, order, wish, by, ledFrom, ...contact };
}

/** A text before what was written there since. */
export function joined(given: string | undefined, there = ''): string | undefined {
  const since = there.trim();
  return given && since ? `${given}\n${since}` : since || given;
}

/** Fills what is empty. */
export function merged(given: Fields, there: Fields): Fields {
  const all: Record<string, string | undefined> = { ...there };
  for (const [name, value] of Object.entries(given))
    all[name] = name === 'text' ? joined(value, there[name]) : there[name]?.trim() || value;
  return all;
}

/** The complaint of a survey. */
export const complaintOf = ({ complaints }: State, slug: string): Complaint =>
  complaints[slug] ?? { fields: {}, pictures: [] };

/** The complaint of a survey on its way to the server: until it has arrived, or was refused, it does not change or leave again. */
export const sentOf = (state: State, slug: string): Item | undefined =>
  state.kept.queue.find(({ id, refused }) => !refused && id === complaintOf(state, slug).id);

/** Whether a complaint was sent from here. */
export const isFromHere = ({ complaints }: State, id: string): boolean =>
  Object.values(complaints).some((complaint) => complaint.id === id);
