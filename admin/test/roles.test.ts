import { expect } from 'chai';
import { permissions, presets } from '@huiyin/shared/domain/permissions';
import type { OwnRole } from '../src/api/roles.ts';
import { draftsOf } from '../src/drafts.ts';
import { loadWords, speak } from '../src/language/language.ts';
import { loadPermissionGroups, shownGroups } from '../src/settings/permission-groups.ts';
import { chosenOf, roleChoices } from '../src/settings/role-choices.ts';
import '../src/settings/role-settings.ts';
import type { UiCheckbox } from '../src/ui/ui-checkbox.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const analyst: OwnRole = {
  id: '0193a000-0000-7000-8000-0000000000a1',
  name: 'Analyst',
  permissions: ['answers.read', 'metrics.read'],
  revision: 1,
  createdAt: '2026-11-21T09:30:00.000Z',
  holders: 0,
};
const keeper: OwnRole = {
  ...analyst,
  id: analyst.id.replace('a1', 'a2'),
  name: 'Keeper',
  permissions: ['keys.manage'],
};

it('every permission stands in one group, with its name', async () => {
  await loadPermissionGroups();
  await loadWords();
  const all = shownGroups().flatMap((group) => group.permissions);
  expect(
    all.map(({ id }) => id).toSorted(),
    'settings/permission-groups.ts, or `permissions` of a section.ts',
  ).to.deep.equal([...permissions].toSorted());
  expect(all.filter(({ name }) => !name)).to.deep.equal([]);
});

describe('the roles to choose from', () => {
  beforeEach(() => speak('en'));
  const labels = (...given: Parameters<typeof roleChoices>): string[] =>
    roleChoices(...given).map(({ label }) => label.replaceAll(/[\u2068\u2069]/g, ''));

  it('are those that allow no more than one may', () => {
    expect(labels([analyst, keeper], presets.owner)).to.deep.equal([
      'Owner',
      'Manager',
      'Agent',
      'Viewer',
      'Analyst',
      'Keeper',
    ]);
    expect(labels([analyst, keeper], presets.agent)).to.deep.equal(['Agent', 'Viewer', 'Analyst']);
    expect(labels([analyst], ['people.manage'], 'owner')).to.deep.equal(['Owner']);
  });

  it('hold the wanted one, or another', () => {
    const choices = roleChoices([analyst], presets.viewer);
    expect([chosenOf(choices, 'viewer'), chosenOf(choices, 'agent'), chosenOf([], 'agent')]).to.deep.equal([
      'viewer',
      analyst.id,
      '',
    ]);
  });
});

describe('role-settings', () => {
  const path = `/api/sites/${site.id}/roles`;
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(role: keyof typeof presets, roles: OwnRole[] = []) {
    const holder = holdSession(role);
    const element = document.createElement('role-settings');
    element.roles = roles;
    holder.append(element);
    await element.updateComplete;
    const form = () => element.renderRoot.querySelector('role-form');
    const press = (label: string): void => {
      const buttons = [...element.renderRoot.querySelectorAll('ui-button')];
      buttons.find((one) => one.textContent.includes(label))!.click();
    };
    const opened = async (label: string) => {
      press(label);
      const found = await until(form);
      await found.updateComplete;
      return found;
    };
    return { element, form, press, opened };
  }
  const type = (form: HTMLElementTagNameMap['role-form'], name: string): void => {
    const field = form.renderRoot.querySelector<UiField>('[name=name]')!;
    field.value = name;
    field.dispatchEvent(new Event('input'));
  };
  const box = (form: HTMLElementTagNameMap['role-form'], permission: string): UiCheckbox =>
    form.renderRoot.querySelector(`[value="${permission}"]`)!;
  const tick = (form: HTMLElementTagNameMap['role-form'], permission: string): void => {
    box(form, permission).checked = true;
    box(form, permission).dispatchEvent(new Event('change'));
  };
  const submit = (form: HTMLElementTagNameMap['role-form']): void =>
    form.renderRoot.querySelector('form')!.requestSubmit();

  it('says what each role allows, and offers nothing to change to who may not', async () => {
    const { element } = await show('viewer', [{ ...analyst, holders: 2 }]);
    const lists = [...element.renderRoot.querySelectorAll('details')];
    const counted = lists.map((list) => list.querySelectorAll('dd').length);
    expect(counted).to.deep.equal([...Object.values(presets).map(({ length }) => length), 2]);
    expect(textOf(element)).to.contain('2 permissions · held by 2');
    expect(element.renderRoot.querySelector('ui-button')).to.equal(null);
  });

  it('names what is missing, then makes the role, with what the console reads for it, in the order of the list', async () => {
    const calls = startFakeApi({ [`POST ${path}`]: analyst });
    const { element, form, opened } = await show('owner');
    expect(textOf(element)).to.contain('No role of your own yet.');
    const made = await opened('New role');
    await until(() => made.shadowRoot?.activeElement?.localName === 'ui-field');
    submit(made);
    await until(() => textOf(made).includes('Tick at least one.'));
    expect(textOf(made)).to.contain('Name the role.');
    type(made, ' Analyst ');
    tick(made, 'metrics.read');
    await until(() => box(made, 'site.read').checked);
    tick(made, 'answers.read');
    let isTold = false;
    element.addEventListener('changed', () => (isTold = true));
    submit(made);
    await until(() => isTold);
    expect(calls).to.deep.equal([
      { method: 'POST', path, body: { name: 'Analyst', permissions: ['answers.read', 'metrics.read', 'site.read'] } },
    ]);
    await until(() => !form());
    await until(() => element.shadowRoot?.activeElement?.textContent.includes('New role'));
  });

  it('says at the name that it is taken', async () => {
    startFakeApi({ [`POST ${path}`]: 'name_taken' });
    const { opened } = await show('owner');
    const made = await opened('New role');
    type(made, 'Analyst');
    tick(made, 'site.read');
    submit(made);
    await until(() => textOf(made).includes('There is a role of this name already.'));
    expect(made.renderRoot.querySelector('ui-error')).to.equal(null);
  });

  it('puts what somebody else saved meanwhile together with what was ticked here', async () => {
    const now = { ...analyst, permissions: ['site.read'], revision: 2 };
    const calls = startFakeApi({ [`PATCH ${path}/${analyst.id}`]: 'conflict', [`GET ${path}`]: { roles: [now] } });
    const { opened } = await show('owner', [analyst]);
    const changed = await opened('Change');
    tick(changed, 'tickets.read');
    submit(changed);
    await until(() => textOf(changed).includes('Look at the settings of the site).'));
    submit(changed);
    const sent = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    await until(() => sent()[1]);
    expect(sent().slice(0, 2)).to.deep.equal([
      { permissions: ['answers.read', 'tickets.read', 'metrics.read'], base: 1 },
      { permissions: ['tickets.read', 'site.read'], base: 2 },
    ]);
  });

  it('leaves as they are now the parts that were not changed here', async () => {
    const now = { ...analyst, name: 'Keeper', permissions: ['site.read' as const], revision: 2 };
    const calls = startFakeApi({ [`PATCH ${path}/${analyst.id}`]: 'conflict', [`GET ${path}`]: { roles: [now] } });
    const { opened } = await show('owner', [analyst]);
    const changed = await opened('Change');
    type(changed, 'Auditor');
    submit(changed);
    await until(() => textOf(changed).includes('Keeper'));
    expect(['answers.read', 'site.read'].map((one) => box(changed, one).checked)).to.deep.equal([false, true]);
    submit(changed);
    const sent = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    await until(() => sent()[1]);
    expect(sent().slice(0, 2)).to.deep.equal([
      { name: 'Auditor', base: 1 },
      { name: 'Auditor', base: 2 },
    ]);
  });

  it('keeps what was left unsaved, also of a role that others deleted', async () => {
    const { element, opened } = await show('owner', [analyst]);
    type(await opened('Change'), 'Auditor');
    element.remove();
    const again = await show('owner', [analyst]);
    await until(() => textOf(again.element).includes('Draft'));
    const form = await again.opened('Change');
    expect(form.renderRoot.querySelector<UiField>('[name=name]')!.value).to.equal('Auditor');
    again.element.roles = [];
    await until(() => textOf(again.element).includes('This role was deleted'));
    expect(textOf(again.element)).to.contain('Auditor');
    again.press('Discard');
    expect(draftsOf('p1').list()).to.deep.equal([]);
  });

  it('keeps what is typed on while one is made, as an edit of the one that was made', async () => {
    const { opened, form } = await show('owner');
    const made = await opened('New role');
    type(made, 'Analyst');
    tick(made, 'site.read');
    const { held, answer } = heldAnswer();
    startFakeApi({ [`POST ${path}`]: { ...analyst, permissions: ['site.read'] } }, held);
    submit(made);
    type(made, 'Analysts');
    answer();
    await until(() => draftsOf('p1').list()[0]?.includes(analyst.id));
    expect(form()!.renderRoot.querySelector<UiField>('[name=name]')!.value).to.equal('Analysts');
  });

  it('asks before it changes what somebody holds', async () => {
    const calls = startFakeApi({ [`PATCH ${path}/${analyst.id}`]: analyst });
    const { opened } = await show('owner', [{ ...analyst, holders: 1 }]);
    const changed = await opened('Change');
    tick(changed, 'tickets.read');
    submit(changed);
    const asked = () => [...(document.querySelector('ui-question')?.renderRoot.querySelectorAll('ui-button') ?? [])];
    await until(() => asked().length);
    expect(calls).to.deep.equal([]);
    (await until(() => asked().find(({ textContent }) => textContent.includes('Cancel')))).click();
    await settled();
    expect([calls, draftsOf('p1').list().length]).to.deep.equal([[], 1]);
    submit(changed);
    (await until(() => asked().find(({ textContent }) => textContent.includes('Save the role')))).click();
    await until(() => calls.length);
  });

  it('says that a role is held instead of deleting it', async () => {
    startFakeApi({ [`DELETE ${path}/${analyst.id}`]: 'role_held' });
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const { press } = await show('owner', [{ ...analyst, holders: 1 }]);
    press('Delete');
    await until(() => textOf(toasts).includes('still hold this role'));
    toasts.remove();
  });
});
