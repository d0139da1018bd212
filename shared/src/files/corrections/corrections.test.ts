import { expect, it } from 'vitest';
import { answerId } from '../../domain/imports/answer-id.ts';
import type { ImportRow } from '../import-row.ts';
import { nonePassedOver } from '../passed-over.ts';
import { collect } from '../reading/source.test-data.ts';
import { rowId } from '../row-name.ts';
import { correctingFile } from './corrections.ts';
import { offer } from './offered.test-data.ts';

const ownName = rowId('0'.repeat(32), 1);

/** A file with a row without an id, and one that was moved here. */
const file = {
  async *rows(): AsyncGenerator<ImportRow> {
    yield { line: 2, body: { externalId: ownName, kind: 'csat', score: 5 } };
    yield { line: 3, body: { externalId: 'moved', sourceId: 'B7:csat', kind: 'csat', score: 1 } };
  },
};

it.each([
  ['is offered for a row that is like it', 'another', true],
  ['that the file holds by what it was called first is offered for no other row', 'B7:csat', false],
  ['that has the id of a row with another name is offered, since that row is another answer', 'moved', true],
])('a stored answer %s', async (_, name, isOffered) => {
  const one = offer(ownName, answerId('site', name));
  expect(await correctingFile(file, 'site').offered([one])).toEqual(isOffered ? [one] : []);
});

it('a row that was accepted says from then on which answer it is, and no other does', async () => {
  const correcting = correctingFile(file, 'site');
  correcting.accept([offer(ownName, 'that one')]);
  const rows = await collect(correcting.file.rows(nonePassedOver()));
  expect(rows.map((row) => ('replaces' in row ? row.replaces : undefined))).toEqual(['that one', undefined]);
});
