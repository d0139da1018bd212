import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { expect, it } from 'vitest';
import { answerColumns, type ExportedAnswer } from './answer-columns.ts';

it('say of a ticket whether it has ended, as the importer takes it', () => {
  const { of } = answerColumns({ answers: [], attributes: [] }, false).find(({ name }) => name === 'status')!;
  const told = [...ticketStatuses, null].map((ticketStatus) => of({ ticketStatus } as ExportedAnswer));
  expect(told).toEqual(['open', 'open', 'closed', 'closed', null]);
});
