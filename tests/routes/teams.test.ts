import { categoryLimits, teamLimits } from '@huiyin/shared/domain/limits';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { owner } from './kit/routes.ts';
import { join, newSite, type Person } from './kit/staff.ts';

let site: { siteId: string; siteKey: string };
let at: string;
let mei: Person;

beforeAll(async () => {
  const { id, key } = await newSite({ origins: [siteOrigin] });
  site = { siteId: id, siteKey: key };
  at = `/api/sites/${id}/teams`;
  mei = await join(id, 'agent', 'Mei');
});

const uuid = (): string => crypto.randomUUID();
const nothing = { departments: [], teams: [], categories: {} };
const list = async () => (await owner().get(at)).body;
const put = async (wanted: object) => owner().put(at, { ...nothing, base: (await list()).revision, ...wanted });

test(
  'a site has departments and teams in their order; what is left out is retired and comes back',
  { tags: 'verb' },
  async () => {
    const [logistics, service, early] = [uuid(), uuid(), uuid()];
    const departments = [
      { id: logistics, name: '物流部' },
      { id: service, name: 'Service' },
    ];
    const teams = [{ id: early, name: 'Early', departmentId: service, members: [mei.id, mei.id] }];
    const made = await put({ departments, teams, categories: { delivery: logistics } });
    expect(made.body).toMatchObject({
      departments: [{ id: logistics, name: '物流部', retired: false, sample: false }, { id: service }],
      teams: [{ id: early, departmentId: service, members: [mei.id] }],
      categories: { delivery: logistics },
      revision: 1,
    });

    const turned = departments.toReversed().map((one) => ({ ...one, name: `${one.name}!` }));
    expect((await put({ departments: turned, teams: [] })).body).toMatchObject({
      departments: [
        { id: service, name: 'Service!' },
        { id: logistics, name: '物流部!' },
      ],
      teams: [{ id: early, retired: true, departmentId: service }],
      categories: {},
    });
    expect(
      (await put({ departments: [departments[0]], teams: [{ ...teams[0], departmentId: null }] })).body,
    ).toMatchObject({
      departments: [{ id: logistics }, { id: service, retired: true }],
      teams: [{ id: early, retired: false, departmentId: null, members: [mei.id] }],
    });
  },
);

test('a ticket says the department of its category, or of the one above', { tags: 'verb' }, async () => {
  const [logistics, lost] = [uuid(), uuid()];
  const departments = [
    { id: logistics, name: 'Logistics' },
    { id: lost, name: 'Lost and found' },
  ];
  await put({ departments, categories: { delivery: logistics, 'delivery/missing': lost } });
  for (const [category, department] of [
    ['delivery', { id: logistics, name: 'Logistics' }],
    ['delivery/late', { id: logistics, name: 'Logistics' }],
    ['delivery/missing', { id: lost, name: 'Lost and found' }],
    ['product', null],
  ] as const) {
    const { ticket } = await complain({ category }, site);
    expect((await owner().get(ticket)).body, category).toMatchObject({ category, department });
  }
});

/** Teams with as many members as all together may have, in as few as can be. */
function largestTeams() {
  const { members, together } = teamLimits;
  return Array.from({ length: together / members }, (_, n) => ({
    id: uuid(),
    name: `Team ${n}`,
    departmentId: null as string | null,
    members: Array.from({ length: members }, uuid),
  }));
}

test(
  'who has left the site, and what belongs to a department that is gone, is left out',
  { tags: 'verb' },
  async () => {
    const [here, gone, team] = [uuid(), uuid(), uuid()];
    const { status, body } = await put({
      departments: [{ id: here, name: 'Here' }],
      teams: [{ id: team, name: 'Team', departmentId: gone, members: [uuid(), mei.id] }],
      categories: { delivery: gone, product: here },
    });
    expect(status).toBe(200);
    expect(body.teams[0]).toMatchObject({ id: team, departmentId: null, members: [mei.id] });
    expect(body.categories).toEqual({ product: here });
  },
);

test('as many and as long as they may be are taken at once, and read with as many categories as there may be', async () => {
  const { departments, name, teams } = teamLimits;
  const long = (n: number): string => String(n).padStart(name, '部');
  const all = Array.from({ length: departments }, (_, n) => ({ id: uuid(), name: long(n) }));
  const filled = largestTeams();
  const empty = Array.from({ length: teams - filled.length }, () => ({ id: uuid(), members: [] as string[] }));
  const every = [...filled, ...empty].map((team, n) => ({ ...team, name: long(n), departmentId: all[0]!.id }));
  expect((await put({ departments: all, teams: every })).status).toBe(200);

  const unknown = Array.from({ length: categoryLimits.ever }, (_, n) => String(n).padStart(81, 'c'));
  const categories = Object.fromEntries(unknown.map((category) => [category, all[0]!.id]));
  const { status, body } = await put({ departments: all, teams: every, categories });
  expect([status, body.errors[0].field]).toEqual([400, `categories.${unknown[0]}`]);
});

describe('what is refused', () => {
  const [a, b] = [uuid(), uuid()];
  const one = { id: a, name: 'One' };
  const team = { id: b, name: 'Team', departmentId: null, members: [] };
  const full = largestTeams();
  test.each([
    ['an id twice', { departments: [one, one] }, 'departments'],
    ['a name twice', { departments: [one, { ...one, id: b }] }, 'departments'],
    ['an empty name', { departments: [{ ...one, name: ' ' }] }, 'departments.0.name'],
    ['a category that is not there', { departments: [one], categories: { nothing: a } }, 'categories.nothing'],
    ['more members than all teams together may have', { teams: [...full, { ...team, members: [a] }] }, 'teams'],
  ])('%s', async (_, wanted, field) => {
    const { status, body } = await put(wanted);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('an edit of what others have changed since', { tags: 'storage' }, async () => {
    const ada = await join(site.siteId, 'manager', 'Ada');
    const { revision: base } = await list();
    const edit = { ...nothing, base, departments: [{ id: uuid(), name: 'Mine' }] };
    const both = await Promise.all([owner().put(at, edit), ada.client.put(at, { ...nothing, base })]);
    const [won, lost] = both.toSorted((x, y) => x.status - y.status);
    expect([won!.status, lost!.status, lost!.body.code]).toEqual([200, 409, 'conflict']);
  });
});

test('who leaves the site leaves its teams, and is in none after coming back', { tags: 'verb' }, async () => {
  const leaver = await join(site.siteId, 'agent', 'Bo');
  const team = { id: uuid(), name: 'All', departmentId: null, members: [mei.id, leaver.id] };
  await put({ teams: [team] });
  await owner().del(`/api/sites/${site.siteId}/people/${leaver.id}`);
  expect((await list()).teams[0].members).toEqual([mei.id]);
});

test('managers change them; who sees the people of a site sees them', { tags: 'auth' }, async () => {
  for (const [role, status] of [
    ['viewer', 403],
    ['agent', 403],
    ['manager', 200],
  ] as const) {
    const { client } = await join(site.siteId, role);
    expect((await client.get(at)).status).toBe(200);
    const base = (await list()).revision;
    expect((await client.put(at, { ...nothing, base })).status, role).toBe(status);
  }
});
