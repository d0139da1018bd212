import type { AnswersFileQuery } from '@huiyin/shared/contract/answers';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import { csvRow } from '@huiyin/shared/domain/csv';
import type { Staff } from '../../base/actor.ts';
import type { Call } from '../../base/call.ts';
import { Problem } from '../../base/problem.ts';
import type { OfTickets } from '../read-responses.ts';
import { checkPeriod, findAnswers } from './find-answers.ts';
import type { Place } from './source.ts';
import { viewsOf } from './view-answers.ts';

/** Spreadsheets take UTF-8 for certain only with this in front. */
const byteOrderMark = '\ufeff';
const sliceSize = 200;

type Column = readonly [name: string, of: (answer: ResponseView) => string | number | boolean | null];

const jsonCell = (value: object): string | null => (Object.keys(value).length > 0 ? JSON.stringify(value) : null);

/** Named as in the API. What holds several values is JSON. */
const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['occurredAt', ({ occurredAt }) => occurredAt],
  ['kind', ({ kind }) => kind],
  ['survey', ({ survey }) => survey],
  ['surveyVersion', ({ surveyVersion }) => surveyVersion],
  ['score', ({ score }) => score],
  ['group', ({ group }) => group],
  ['comment', ({ comment }) => comment],
  ['answers', ({ answers }) => jsonCell(answers)],
  ['category', ({ category }) => category],
  ['page', ({ page }) => page],
  ['locale', ({ locale }) => locale],
  ['channel', ({ channel }) => channel],
  ['touchpoint', ({ touchpoint }) => touchpoint],
  ['touchpointName', ({ touchpointName }) => touchpointName],
  ['attributes', ({ attributes }) => jsonCell(attributes)],
  ['ticketNumber', ({ ticketNumber }) => ticketNumber],
  ['suspect', ({ suspect }) => suspect],
  ['sample', ({ sample }) => sample],
  ['leftOut', ({ leftOut }) => jsonCell(leftOut)],
];

const ofCustomers: readonly Column[] = [
  ['name', ({ contact }) => contact.name],
  ['email', ({ contact }) => contact.email],
  ['phone', ({ contact }) => contact.phone],
  ['customer', ({ customer }) => customer],
];

type Reads = Pick<Call<Staff>, 'db' | 'site' | 'may' | 'turn'>;

/**
 * All answers that are asked for, in the order of the list, as a table in CSV, some lines at a time: it holds 200 answers. Those that are newer
 * than the first line are not among them. Throws Problem('invalid') naming the field at fault, Problem('forbidden') for contacts that may not leave.
 */
export function exportAnswers(call: Reads, query: AnswersFileQuery, tickets: OfTickets): AsyncGenerator<string> {
  checkPeriod(query);
  if (query.contacts && !(call.may('answers.contacts') && call.may('answers.export_contacts')))
    throw new Problem('forbidden');
  return linesOf(call, query, tickets);
}

async function* linesOf({ db, site, turn }: Reads, query: AnswersFileQuery, tickets: OfTickets) {
  const { contacts, bom, ...asked } = query;
  const all = contacts ? [...columns, ...ofCustomers] : columns;
  yield (bom === 'false' ? '' : byteOrderMark) + csvRow(all.map(([name]) => name));
  for (let after: Place | null = null, isMore = true; isMore; await turn()) {
    const { rows, goesOn } = await findAnswers({ db, turn, siteId: site.id, tickets }, asked, {
      most: sliceSize,
      after,
    });
    const views = await viewsOf({ db, siteId: site.id, contacts: contacts === 'true' }, rows, tickets);
    yield views.map((view) => csvRow(all.map(([, of]) => of(view)))).join('');
    [after, isMore] = [goesOn, goesOn !== null];
  }
}
