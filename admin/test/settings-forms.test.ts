import { expect } from 'chai';
import { presets } from '@huiyin/shared/domain/permissions';
import { speak } from '../src/language/language.ts';
import '../src/settings/install-settings.ts';
import '../src/settings/invite-form.ts';
import '../src/settings/language-choice.ts';
import '../src/settings/new-api-key.ts';
import '../src/settings/people-settings.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import type { UiSelect } from '../src/ui/ui-select.ts';
import '../src/ui/ui-toasts.ts';
import { newestUndo } from '../src/ui/undos.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, endSession, holdSession, site, siteRef, textOf } from './fixtures.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';

type Tag = 'invite-form' | 'new-api-key' | 'language-choice';

async function show<T extends Tag>(tag: T, given: object): Promise<HTMLElementTagNameMap[T]> {
  const element = Object.assign(document.createElement(tag), given);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

beforeEach(() => speak('en'));
afterEach(() => {
  endSession();
  document.querySelectorAll('invite-form, new-api-key, language-choice').forEach((element) => element.remove());
});

describe('a form that was refused', () => {
  for (const [tag, right] of [
    ['invite-form', 'new@shop.example'],
    ['new-api-key', 'nightly import'],
  ] as const)
    it(`${tag} says only what is wrong now, and has the cursor there`, async () => {
      startFakeApi({});
      const element = await show(tag, { siteId: site.id, may: presets.owner });
      const [field, form] = [element.renderRoot.querySelector('ui-field')!, element.renderRoot.querySelector('form')!];
      const send = (typed: string): void => {
        field.value = typed;
        field.dispatchEvent(new Event('input'));
        form.requestSubmit();
      };
      send(right);
      await until(() => element.renderRoot.querySelector('ui-error'));
      send(' ');
      await until(() => field.error);
      expect(element.renderRoot.querySelector('ui-error')).to.equal(null);
      await until(() => field.matches(':focus-within'));
    });
});

describe('a team that is invited at once', () => {
  it('gets an invitation each; what is refused stays in the field, with those after it', async () => {
    const answers: Record<string, unknown> = { [`POST /api/sites/${site.id}/invitations`]: {} };
    const calls = startFakeApi(answers);
    const element = await show('invite-form', { siteId: site.id, may: presets.owner });
    const [field, form] = [element.renderRoot.querySelector('ui-field')!, element.renderRoot.querySelector('form')!];
    const send = (typed: string): void => {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      form.requestSubmit();
    };
    send('a@shop.example, not one');
    await until(() => field.error.includes('“not”'));
    send('a@shop.example，b@shop.example c@shop.example, a@shop.example');
    await until(() => field.value === '');
    const sent = calls.map(({ body }) => (body as { email: string }).email);
    expect(sent).to.deep.equal(['a@shop.example', 'b@shop.example', 'c@shop.example']);
    answers[`POST /api/sites/${site.id}/invitations`] = 'already_member';
    send('d@shop.example; e@shop.example');
    await until(() => element.renderRoot.querySelector('ui-error'));
    expect(field.value).to.equal('d@shop.example; e@shop.example');
  });
});

describe('the languages of a site', () => {
  it('have a first one, which is chosen by name and passes on where it is no longer ticked', async () => {
    const element = await show('language-choice', { value: ['en', 'zh-CN', 'ja'] });
    const first = element.renderRoot.querySelector('ui-select')!;
    first.value = 'ja';
    first.dispatchEvent(new Event('change'));
    expect(element.value).to.deep.equal(['ja', 'en', 'zh-CN']);
    await element.updateComplete;
    await first.updateComplete;
    expect(textOf(first)).to.contain('mailed in English');

    const [, , , japanese] = element.renderRoot.querySelectorAll('ui-checkbox');
    japanese!.checked = false;
    japanese!.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await first.updateComplete;
    expect([element.value, first.value]).to.deep.equal([['en', 'zh-CN'], 'en']);
    expect(first.renderRoot.querySelector('select')!.value).to.equal('en');
  });
});

describe('the origins of a site', () => {
  it('are put back by Undo, which leaves no other', async () => {
    const path = `/api/sites/${site.id}`;
    const calls = startFakeApi({ [`GET ${path}`]: site, [`PATCH ${path}`]: { ...site, origins: [], revision: 4 } });
    const page = holdSession('owner').appendChild(document.createElement('install-settings'));
    const field = await until(() => anywhereIn<UiField>(page.renderRoot as ShadowRoot, 'ui-field[name=origins]'));
    field.value = '';
    field.dispatchEvent(new Event('input'));
    await settled();
    field.closest('form')!.requestSubmit();
    (await until(newestUndo)).undo!();
    const sent = () => calls.flatMap(({ method, body }) => (method === 'PATCH' ? body : []));
    await until(() => sent()[1]);
    await settled();
    expect([sent()[1], newestUndo()]).to.deep.equal([{ origins: site.origins, base: 4 }, undefined]);
  });
});

describe('the role of a person', () => {
  for (const [what, role, isAsked, ended] of [
    ['is raised at once, and can be taken back', 'owner', false, false],
    ['is asked for before it is lowered, and can be taken back where nothing ended with it', 'viewer', true, false],
    ['has no Undo where something ended with it', 'viewer', true, true],
  ] as const)
    it(what, async () => {
      const mei = {
        id: 'm',
        name: 'Mei',
        email: 'mei@shop.example',
        role: 'manager',
        since: '2026-11-21T09:30:00Z',
        mayReply: true,
      };
      const path = `/api/sites/${site.id}/people/m`;
      const calls = startFakeApi({
        [`GET /api/sites/${site.id}/people`]: { members: [mei], invitations: [] },
        [`GET /api/sites/${site.id}/roles`]: { roles: [] },
        [`PATCH ${path}`]: { ...mei, role, ended },
      });
      const toasts = document.body.appendChild(document.createElement('ui-toasts'));
      const page = holdSession('owner').appendChild(document.createElement('people-settings'));
      const select = await until(() => page.renderRoot.querySelector<UiSelect>('ui-row ui-select'));
      const choose = (): void => {
        select.value = role;
        select.dispatchEvent(new Event('change'));
      };
      const changes = (): number => calls.filter(({ method }) => method !== 'GET').length;
      const answer = async (nth: number): Promise<void> => {
        const buttons = () => document.querySelector('ui-question')?.renderRoot.querySelectorAll('ui-button');
        (await until(() => buttons()?.[nth])).click();
      };
      choose();
      if (isAsked) {
        await answer(1);
        await until(() => select.value === 'manager');
        expect(changes()).to.equal(0);
        choose();
        await answer(0);
      }
      await until(() => textOf(toasts).includes('Mei'));
      expect([changes(), textOf(toasts).includes('Undo')]).to.deep.equal([1, !ended]);
      if (!ended) {
        // Also from another site, where the toast still stands.
        const other = siteRef('owner', { id: 'other', key: 'other', name: 'Other' });
        page.session = { ...page.session, site: other };
        const press = (): HTMLElement | null => toasts.renderRoot.querySelector('ui-button[variant=brand]');
        (await until(press)).click();
        await until(() => changes() === 2);
        const back = { method: 'PATCH', path, body: { role: 'manager' } };
        expect(calls.findLast(({ method }) => method === 'PATCH')).to.deep.equal(back);
        await until(() => !textOf(toasts).includes('Undo'));
      }
      toasts.remove();
    });
});

describe('an invitation', () => {
  const invitation = {
    id: 'i',
    email: 'bo@shop.example',
    role: 'agent',
    createdAt: '2026-11-21T09:30:00Z',
    expiresAt: '2026-11-28T09:30:00Z',
    expired: false,
  };

  it('that is open is sent again, which ends the earlier link, or handed over by a link', async () => {
    const link = { link: 'https://feedback.example/admin/invitation#x', expiresAt: invitation.expiresAt };
    const calls = startFakeApi({
      [`GET /api/sites/${site.id}/people`]: { members: [], invitations: [invitation] },
      [`GET /api/sites/${site.id}/roles`]: { roles: [] },
      [`POST /api/sites/${site.id}/invitations`]: invitation,
      [`POST /api/sites/${site.id}/invitations/i/link`]: link,
    });
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const page = holdSession('owner').appendChild(document.createElement('people-settings'));
    const again = await until(() =>
      [...page.renderRoot.querySelectorAll('ui-row ui-button')].find((one) => textOf(one).includes('Send again')),
    );
    (again as HTMLElement).click();
    await until(() => textOf(toasts).includes('the earlier link has ended'));
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(sent.body).to.deep.equal({ email: 'bo@shop.example', role: 'agent' });
    const copied = page.renderRoot.querySelector<HTMLElementTagNameMap['copied-link']>('ui-row copied-link')!;
    copied.renderRoot.querySelector('ui-button')!.click();
    await until(() => textOf(copied).includes(link.link));
    toasts.remove();
  });

  it('that has expired stays in the list, to be sent again or taken off', async () => {
    const calls = startFakeApi({
      [`GET /api/sites/${site.id}/people`]: { members: [], invitations: [{ ...invitation, expired: true }] },
      [`GET /api/sites/${site.id}/roles`]: { roles: [] },
      [`DELETE /api/sites/${site.id}/invitations/i`]: 204,
    });
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const page = holdSession('owner').appendChild(document.createElement('people-settings'));
    const row = await until(() =>
      [...page.renderRoot.querySelectorAll('ui-row')].find((one) => textOf(one).includes('bo@shop.example')),
    );
    expect(textOf(row)).to.contain('expired').and.to.contain('Send again');
    expect(row.querySelector('copied-link')).to.equal(null);
    [...row.querySelectorAll('ui-button')].find((one) => textOf(one).includes('Take off'))!.click();
    await until(() => textOf(toasts).includes('is off the list'));
    expect(calls.filter(({ method }) => method === 'DELETE')).to.have.length(1);
    toasts.remove();
  });
});
