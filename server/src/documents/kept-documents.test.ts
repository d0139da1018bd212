import { documentLimits } from '@huiyin/shared/domain/limits';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { editDocument } from './edit-document.ts';
import { makeDocument } from './make-document.ts';
import { removeDocument, restoreDocument } from './remove-document.ts';

const actor = { kind: 'key', id: 'k', name: 'k' } as const;
const one = { kind: 'reply_template', title: 'Sorry', texts: { en: 'Sorry' } } as const;

it('of a document the newest versions are kept, and another loses none by it', async () => {
  await using t = await openTestDb();
  const call = t.call(await t.site(), actor);
  const other = await makeDocument(call, one);
  const { id } = await makeDocument(call, one);
  for (let base = 1; base < documentLimits.versions + 3; base += 1)
    await editDocument(call, id, { title: `Edit ${base}`, base });
  const versions = 'SELECT min(version) AS first, count(*) AS n FROM document_versions WHERE document_id = ?';
  expect(await t.db.query(versions, [id])).toEqual([{ first: 4, n: documentLimits.versions }]);
  expect(await t.db.query(versions, [other.id])).toEqual([{ first: 1, n: 1 }]);
});

it('of those that were removed the last ones are kept, and come back as they were', async () => {
  await using t = await openTestDb();
  const call = t.call(await t.site(), actor);
  const there = await makeDocument(call, one);
  const ids: string[] = [];
  for (let i = 0; i < documentLimits.removed + 2; i += 1) {
    t.clock.advance(1);
    const { id } = await makeDocument(t.call(call.site, actor), { ...one, title: `${i}` });
    await removeDocument(t.call(call.site, actor), id);
    ids.push(id);
  }
  for (const gone of ids.slice(0, 2))
    await expect(restoreDocument(call, gone)).rejects.toMatchObject({ code: 'not_found' });
  for (const id of [ids[2]!, ids.at(-1)!]) expect((await restoreDocument(call, id)).id).toBe(id);
  const kept = documentLimits.removed + 1;
  for (const table of ['documents', 'document_versions'])
    expect(await t.db.query(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: kept }]);
  expect((await editDocument(call, there.id, { title: 'Still here', base: 1 })).revision).toBe(2);
});
