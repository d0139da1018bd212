import { expect, test } from 'vitest';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { changeTeams } from './change-teams.ts';
import { organisationOf } from './read-teams.ts';
import { sampleTeams } from './sample-teams.ts';
import { organisationStatements } from './team-statements.ts';

const row = { position: 0, retiredAt: null, sample: 0, revision: 1, departmentId: null };
const nothing = { departments: [], teams: [], categories: {} };

const removeSample = async (t: TestDb, site: Site) =>
  t.db.write(sampleTeams.forget!.map((sql) => ({ sql, args: [site.id] })));

test('who left while it was written is in no team, and nobody is in one that is retired', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const here = await t.owner(site);
  const teams = [
    { ...row, id: 'a', name: 'A', members: [here, 'somebody who left'] },
    { ...row, id: 'b', name: 'B', members: [here], retiredAt: 1 },
  ];
  await t.db.write(organisationStatements(site.id, { ...nothing, teams }));
  expect((await organisationOf(t.db, site.id)).teams).toMatchObject([{ members: [here] }, { members: [] }]);
});

test('whoever read the sample overwrites nothing that was made after it was taken away', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await sampleTeams.add!(t.call(site));
  const { revision: base } = await organisationOf(t.db, site.id);
  await removeSample(t, site);
  expect(await organisationOf(t.db, site.id)).toEqual({ ...nothing, revision: 0 });
  const real = { id: t.ids.uuid(), name: 'Real' };
  for (let edits = 0; edits < 3; edits += 1)
    await changeTeams(t.call(site), { ...nothing, departments: [real], base: edits });
  await expect(changeTeams(t.call(site), { ...nothing, base })).rejects.toMatchObject({ code: 'conflict' });
  expect((await organisationOf(t.db, site.id)).departments).toMatchObject([{ name: 'Real', retiredAt: null }]);
});

test('a department of the sample that was given something stays with it, and what was read beside the sample is refused', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await sampleTeams.add!(t.call(site));
  const { departments, teams, categories, revision } = await organisationOf(t.db, site.id);
  const [logistics] = departments;
  const ours = { id: t.ids.uuid(), name: 'Ours', departmentId: logistics!.id, members: [] };
  const named = <T extends { id: string; name: string }>({ id, name }: T) => ({ id, name });
  const edit = {
    departments: departments.map(named),
    teams: [...teams.map((team) => ({ ...named(team), departmentId: team.departmentId, members: team.members })), ours],
    categories: { ...categories, product: logistics!.id },
  };
  const { revision: base } = await changeTeams(t.call(site), { ...edit, base: revision });
  await removeSample(t, site);
  const after = await organisationOf(t.db, site.id);
  expect(after).toMatchObject({
    departments: [{ id: logistics!.id, sample: 0 }],
    teams: [ours],
    categories: { delivery: logistics!.id, product: logistics!.id },
  });
  expect(after.departments).toHaveLength(1);
  await expect(changeTeams(t.call(site), { ...edit, base })).rejects.toMatchObject({ code: 'conflict' });
});
