import type { Call } from '../base/call.ts';
import type { SamplePart } from '../base/sample-part.ts';
import type { DepartmentRow, Organisation } from './read-teams.ts';
import { highestRevision, organisationStatements } from './team-statements.ts';

/** In SQL: the ids of what of a table came with the sample and nobody changed; the site is ?1. */
const ofSample = (table: 'departments' | 'teams'): string =>
  `SELECT id FROM ${table} WHERE site_id = ?1 AND sample = 1`;

/** What stays beside something of the sample has a revision of its own afterwards: an edit of what there was before is refused. */
const upRevision = (table: 'departments' | 'teams'): string =>
  `UPDATE ${table} SET revision = 1 + ${highestRevision('?1')} WHERE site_id = ?1 AND sample = 0
 AND EXISTS (${ofSample('departments')} UNION ALL ${ofSample('teams')})`;

/** Two departments with their categories, and three teams; whoever changes one keeps it. */
export const sampleTeams: SamplePart = {
  add: async (call) => void (await call.write(organisationStatements(call.site.id, organisation(call)))),
  forget: [
    ...(['departments', 'teams'] as const).map(upRevision),
    `DELETE FROM team_members WHERE site_id = ?1 AND team_id IN (${ofSample('teams')})`,
    `DELETE FROM department_categories WHERE site_id = ?1 AND department_id IN (${ofSample('departments')})`,
    'DELETE FROM teams WHERE site_id = ?1 AND sample = 1',
    'DELETE FROM departments WHERE site_id = ?1 AND sample = 1',
  ],
};

const departments: readonly { name: string; categories: readonly string[]; teams: readonly string[] }[] = [
  { name: 'Logistics 物流', categories: ['delivery'], teams: ['Couriers 配送'] },
  { name: 'Service 客服', categories: ['service', 'payment'], teams: ['Early shift 早班', 'Late shift 晚班'] },
];

/** Who calls is in the first team of each department. Their revision is the moment: once they are taken away no edit comes to it again. */
function organisation({ ids, actor, now }: Call): Omit<Organisation, 'revision'> {
  const row = (name: string, position: number): DepartmentRow => {
    const kept = { retiredAt: null, sample: 1, revision: now };
    return { id: ids.uuid(), name, position, ...kept };
  };
  const made = departments.map((one, at) => ({ ...one, row: row(one.name, at) }));
  const me = actor.kind === 'person' ? [actor.id] : [];
  return {
    departments: made.map((one) => one.row),
    teams: made.flatMap(({ row: { id: departmentId }, teams }) =>
      teams.map((name, at) => ({ ...row(name, at), departmentId, members: at === 0 ? me : [] })),
    ),
    categories: Object.fromEntries(made.flatMap(({ row: { id }, categories }) => categories.map((one) => [one, id]))),
  };
}
