import type { ResponseView } from '../api/responses.ts';

/** Answers without the ratings whose words stand in the complaint they led to: there they are answered. */
export const saidOnce = (answers: readonly ResponseView[]): readonly ResponseView[] =>
  answers.filter((one) => !answers.some((other) => isSaidIn(one, other)));

const isSaidIn = (rating: ResponseView, complaint: ResponseView): boolean =>
  rating.kind !== 'complaint' &&
  complaint.kind === 'complaint' &&
  rating.ticketNumber !== null &&
  rating.ticketNumber === complaint.ticketNumber &&
  (complaint.comment ?? '').includes((rating.comment ?? '').trim());
