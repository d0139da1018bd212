import { expect, test } from 'vitest';
import { planTeams } from './plan-teams.ts';
import type { Organisation } from './read-teams.ts';

const kept = { retiredAt: null, sample: 1, revision: 3 };
const team = (id: string, departmentId: string | null, members: string[] = []) => ({
  id,
  name: id,
  departmentId,
  members,
});
const department = (id: string) => ({ id, name: id });

const before: Organisation = {
  departments: [
    { ...kept, ...department('logistics'), position: 0 },
    { ...kept, ...department('service'), position: 1 },
  ],
  teams: [
    { ...kept, ...team('couriers', 'logistics', ['mei']), position: 0 },
    { ...kept, ...team('early', 'service'), position: 1 },
    { ...kept, ...team('late', 'service'), position: 2, sample: 0, retiredAt: 1 },
  ],
  categories: { delivery: 'logistics' },
  revision: 3,
};
const wanted = {
  departments: [department('logistics'), department('service')],
  teams: [team('couriers', 'logistics', ['mei']), team('early', 'service')],
  categories: { delivery: 'logistics' },
};
const context = { people: new Set(['mei', 'bo']), now: 7 };

test.each<[string, Partial<typeof wanted>, string[]]>([
  ['nothing', {}, []],
  ['their order alone', { departments: wanted.departments.toReversed() }, []],
  ['what is not there any more', { teams: [team('couriers', 'logistics', ['gone', 'mei']), wanted.teams[1]!] }, []],
  ['a name', { departments: [department('logistics'), { id: 'service', name: 'Care' }] }, ['service']],
  ['a category', { categories: { delivery: 'logistics', product: 'logistics' } as never }, ['logistics']],
  ['a category that moves', { categories: { delivery: 'service' } }, ['logistics', 'service']],
  ['a team of one’s own', { teams: [...wanted.teams, team('ours', 'logistics')] }, ['logistics', 'ours']],
  ['a member', { teams: [team('couriers', 'logistics', ['mei', 'bo']), wanted.teams[1]!] }, ['logistics', 'couriers']],
  ['a team that moves', { teams: [team('couriers', null, ['mei']), wanted.teams[1]!] }, ['logistics', 'couriers']],
])('whoever changes %s of the sample makes it theirs', (_, change, expected) => {
  const { departments, teams } = planTeams(before, { ...wanted, ...change }, context);
  const own = [...departments, ...teams].filter(({ sample }) => sample === 0);
  expect(own.map(({ id }) => id)).toEqual(expected);
});

test('only who is there, and what belongs to departments that are there, is kept', () => {
  const plan = planTeams(
    before,
    {
      departments: [department('service')],
      teams: [team('couriers', 'logistics', ['mei', 'gone', 'mei'])],
      categories: { delivery: 'logistics', payment: 'service' },
    },
    context,
  );
  expect(plan.teams[0]).toMatchObject({ departmentId: null, members: ['mei'] });
  expect(plan.categories).toEqual({ payment: 'service' });
  expect(plan.told).toEqual({ made: [], changed: ['service', 'couriers'], retired: ['logistics', 'early'], back: [] });
});

test('what retired before is left as it is', () => {
  const { teams } = planTeams(before, wanted, context);
  expect(teams.map(({ id, revision }) => [id, revision])).toEqual([
    ['couriers', 4],
    ['early', 4],
  ]);
});
