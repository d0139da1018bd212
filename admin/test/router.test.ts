import { expect } from 'chai';
import { go, startRouter, type Params } from '../src/router/router.ts';

describe('router', () => {
  const home = location.href;
  let stop: AbortController;
  let shown: [string, Params][];

  beforeEach(() => {
    stop = new AbortController();
    shown = [];
    const remember = (name: string) => (params: Params) => void shown.push([name, params]);
    startRouter(
      [
        { path: '/admin{/}?', show: remember('today') },
        { path: '/admin/inbox{/:ticket}?', show: remember('inbox') },
        { path: '/admin/*', show: remember('nothing') },
      ],
      stop.signal,
    );
  });

  afterEach(() => {
    stop.abort();
    history.replaceState(null, '', home);
  });

  const settled = () => new Promise((done) => navigation.addEventListener('navigatesuccess', done, { once: true }));

  it('shows the route an address matches, with its parts', async () => {
    const done = settled();
    go('/admin/inbox/12?status=all');
    await done;
    expect(shown).to.deep.equal([['inbox', { ticket: '12' }]]);
    expect(location.pathname + location.search).to.equal('/admin/inbox/12?status=all');
  });

  it('takes the first route that matches, and the last one for the rest', async () => {
    for (const path of ['/admin', '/admin/', '/admin/inbox', '/admin/elsewhere']) {
      const done = settled();
      go(path);
      await done;
    }
    expect(shown.map(([name]) => name)).to.deep.equal(['today', 'today', 'inbox', 'nothing']);
  });

  it('follows links inside shadow roots without loading a page', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const link = document.createElement('a');
    link.href = '/admin/inbox/7';
    host.attachShadow({ mode: 'open' }).append(link);
    const done = settled();
    link.click();
    await done;
    host.remove();
    expect(shown).to.deep.equal([['inbox', { ticket: '7' }]]);
  });

  it('goes back to what was shown before', async () => {
    for (const path of ['/admin/inbox/1', '/admin/inbox/2']) {
      const done = settled();
      go(path);
      await done;
    }
    const done = settled();
    history.back();
    await done;
    expect(shown.at(-1)).to.deep.equal(['inbox', { ticket: '1' }]);
  });

  it('leaves no step to go back to when it replaces', async () => {
    const before = history.length;
    const done = settled();
    go('/admin/inbox/3', { replace: true });
    await done;
    expect(history.length).to.equal(before);
  });
});
