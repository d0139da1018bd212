import type { AnswersExport } from '@huiyin/shared/contract/exports';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { eachAnswer } from '../responses/list/each-answer.ts';
import { checkPeriod } from '../responses/list/find-answers.ts';
import { namesSaid } from '../responses/list/names-said.ts';
import type { OfTickets } from '../responses/read-responses.ts';
import { answerColumns, type ExportedAnswer } from './answer-columns.ts';
import { fileOf, withContacts, type ExportedFile } from './exported-file.ts';
import { ticketsTold } from './tickets-told.ts';
import { tableOf, type Column } from './writing/table.ts';

/**
 * Answers as a file, oldest first, called as the importer calls them; NDJSON has what that takes, and nothing else. Throws Problem('invalid') naming
 * the field at fault, Problem('forbidden') for contacts that may not leave.
 */
export function exportAnswers(call: Call<Staff>, query: AnswersExport, tickets: OfTickets): ExportedFile {
  const { format, contacts: asked, lines, ...which } = query;
  checkPeriod(which);
  const contacts = withContacts(call, asked);
  const { db, site } = call;
  const slices = async function* (): AsyncGenerator<ExportedAnswer[]> {
    for await (const answers of eachAnswer(call, which, { contacts, tickets })) {
      const complaints = answers.flatMap(({ id, kind }) => (kind === 'complaint' ? id : []));
      const told = await ticketsTold(db, site.id, complaints);
      yield answers.map((answer) => ({ ...answer, ticket: told.get(answer.id) ?? null }));
    }
  };
  return fileOf(call, { what: 'answers', format, contacts, oneLine: lines === 'one' }, async () => [
    tableOf('answers', await columnsOfAnswers(call, { ...which, format, contacts }), slices),
  ]);
}

/** The columns of a file of answers: under which names answers of these days say something. */
export async function columnsOfAnswers(
  call: Pick<Call, 'db' | 'site' | 'turn'>,
  { from, to, format, contacts }: Pick<AnswersExport, 'from' | 'to' | 'format'> & { contacts: boolean },
): Promise<Column<ExportedAnswer>[]> {
  const names = format === 'ndjson' ? { answers: [], attributes: [] } : await namesSaid(call, { from, to });
  return answerColumns(names, contacts);
}
