import type { CodebookQuery } from '@huiyin/shared/contract/exports';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { meaningsOf } from './codebook/meanings.ts';
import { variablesOf } from './codebook/variables.ts';
import { writeR } from './codebook/write-r.ts';
import { writeSpss } from './codebook/write-spss.ts';
import { columnsOfAnswers } from './export-answers.ts';
import { recorded, type ExportedFile } from './exported-file.ts';
import { fileName } from './send-file.ts';
import { tableOf } from './writing/table.ts';

const writers = { spss: writeSpss, r: writeR };

/** What the columns of a file of answers mean, for a program of statistics: it reads that file, and labels what is in it. */
export function exportCodebook(call: Call<Staff>, query: CodebookQuery): ExportedFile {
  const { for: format, language = 'en', contacts, ...days } = query;
  const write = async function* (): AsyncGenerator<string> {
    const columns = await columnsOfAnswers(call, { ...days, format: 'csv', contacts: contacts === 'true' });
    const nothing = tableOf('answers', columns, async function* () {});
    const variables = variablesOf(nothing, await meaningsOf(call, language));
    yield writers[format](variables, fileName(call, { name: 'answers', format: 'csv' }));
  };
  const file = { what: 'codebook', format, contacts: false } as const;
  return { name: 'answers', format, pieces: recorded(call, file, write(), () => 0) };
}
