import { expect } from 'chai';
import { teamLimits } from '@huiyin/shared/domain/limits';
import { speak } from '../src/language/language.ts';
import '../src/teams/team-settings.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const at = `/api/sites/${site.id}`;
const kept = { retired: false, sample: false };
const team = (id: string, members: number) => ({
  ...kept,
  id,
  name: `Team ${id}`,
  departmentId: null,
  members: Array.from({ length: members }, (_, n) => `p${n}`),
});

afterEach(endSession);

it('more members than all teams together may have are said in the form, and not sent', async () => {
  await speak('en');
  const { members, together } = teamLimits;
  const teams = [...Array.from({ length: together / members }, (_, n) => team(`${n}`, members)), team('more', 1)];
  const people = team('', members).members.map((id) => ({ id, name: id, email: `${id}@shop.example`, role: 'agent' }));
  const calls = startFakeApi({
    [`GET ${at}/teams`]: { departments: [], teams, categories: {}, revision: 1 },
    [`GET ${at}/people`]: { members: people, invitations: [] },
  });
  const form = holdSession('manager').appendChild(document.createElement('team-settings'));
  const field = (): UiField | null => form.renderRoot.querySelector('ui-field');
  await until(() => field());
  field()!.value = 'Early';
  field()!.dispatchEvent(new Event('input'));
  await form.updateComplete;
  form.renderRoot.querySelector('form')!.requestSubmit();
  await settled();
  expect(textOf(form)).to.contain('All teams together have at most 5,000 members.');
  expect(calls.filter(({ method }) => method !== 'GET')).to.deep.equal([]);
});
