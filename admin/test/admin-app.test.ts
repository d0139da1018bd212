import { expect } from 'chai';
import '../src/admin-app.ts';
import { go, nameSite } from '../src/router/router.ts';
import { keepUndo, newestUndo } from '../src/ui/undos.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, sessionOf, site, siteRef } from './fixtures.ts';

describe('another site', () => {
  const home = location.href;
  afterEach(() => {
    document.querySelector('admin-app')?.remove();
    history.replaceState(null, '', home);
    nameSite();
    endSession();
  });

  it('takes nothing back that was done on the one before', async () => {
    const { me } = sessionOf('owner');
    const other = siteRef('owner', { id: 'other', key: 'other', name: 'Other' });
    startFakeApi({ 'GET /api/me': { ...me, sites: [...me.sites, other] } });
    history.replaceState(null, '', `/admin/settings/profile?site=${site.key}`);
    const app = document.body.appendChild(document.createElement('admin-app'));
    const place = () => app.renderRoot.querySelector('app-shell')?.element;
    const first = await until(place);
    keepUndo({ text: 'Done', undo: () => undefined });
    go('/admin/settings/notices');
    await until(() => first.params?.section === 'notices');
    expect([place(), newestUndo()?.text]).to.deep.equal([first, 'Done']);
    go('/admin/settings/notices?site=other');
    await until(() => place() !== first);
    expect(newestUndo()?.text).to.equal(undefined);
  });
});
