import { expect } from 'chai';
import { address, go, guarded, nameSite, startRouter, type Params } from '../src/router/router.ts';
import { until } from '../../tests/kit/until.ts';

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
        { path: /^\/admin\/?$/, ofSite: true, show: remember('today') },
        { path: /^\/admin\/inbox(\/(?<ticket>[^/]+))?$/, ofSite: true, show: remember('inbox') },
        { path: /^\/admin\//, show: remember('nothing') },
      ],
      stop.signal,
    );
  });

  afterEach(() => {
    stop.abort();
    nameSite();
    history.replaceState(null, '', home);
  });

  const here = (): string => location.pathname + location.search;

  /** A link inside a shadow root, pressed; gives whether the browser would have followed it. */
  function press(attributes: Partial<HTMLAnchorElement>, how: MouseEventInit = {}): boolean {
    const host = document.body.appendChild(document.createElement('div'));
    const link = Object.assign(document.createElement('a'), attributes);
    host.attachShadow({ mode: 'open' }).append(link);
    let isBrowsers = false;
    const last = (event: Event): void => {
      isBrowsers = !event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...how }));
    host.remove();
    return isBrowsers;
  }

  it('shows the route an address matches, with its parts', () => {
    go('/admin/inbox/12?status=all');
    expect(shown).to.deep.equal([['inbox', { ticket: '12' }]]);
    expect(here()).to.equal('/admin/inbox/12?status=all');
  });

  it('takes the first route that matches, and the last one for the rest', () => {
    for (const path of ['/admin', '/admin/', '/admin/inbox', '/admin/elsewhere']) go(path);
    expect(shown.map(([name]) => name)).to.deep.equal(['today', 'today', 'inbox', 'nothing']);
  });

  it('follows links inside shadow roots without loading a page', () => {
    expect(press({ href: '/admin/inbox/7' })).to.equal(false);
    expect(shown).to.deep.equal([['inbox', { ticket: '7' }]]);
  });

  it('leaves to the browser what is not to be shown here', () => {
    go('/admin/inbox');
    const links: [Partial<HTMLAnchorElement>, MouseEventInit?][] = [
      [{ href: '/docs' }],
      [{ href: 'https://elsewhere.example/admin' }],
      [{ href: '/admin/inbox#main' }],
      [{ href: '/admin/inbox/1', target: '_blank' }],
      [{ href: '/admin/inbox/1', download: 'ticket' }],
      [{ href: '/admin/inbox/1' }, { ctrlKey: true }],
      [{ href: '/admin/inbox/1' }, { metaKey: true }],
      [{ href: '/admin/inbox/1' }, { button: 1 }],
      [{}],
    ];
    for (const [link, how] of links) expect(press(link, how), JSON.stringify([link, how])).to.equal(true);
    expect(shown.length).to.equal(1);
  });

  it('goes back to what was shown before', async () => {
    for (const path of ['/admin/inbox/1', '/admin/inbox/2']) go(path);
    history.back();
    await until(() => shown.length === 3);
    expect(shown.at(-1)).to.deep.equal(['inbox', { ticket: '1' }]);
  });

  it('leaves no step to go back to when it replaces, or stays', () => {
    const before = history.length;
    go('/admin/inbox/3', { replace: true });
    go('/admin/inbox/3');
    expect(history.length).to.equal(before);
  });

  describe('where a person works on several sites', () => {
    for (const [path, named] of [
      ['/admin', '/admin?site=k-1'],
      ['/admin/inbox/12', '/admin/inbox/12?site=k-1'],
      ['/admin/inbox?search', '/admin/inbox?search&site=k-1'],
      ['/admin/inbox?q=a%26b+c#end', '/admin/inbox?q=a%26b+c&site=k-1#end'],
      ['/admin?site=k-2', '/admin?site=k-2'],
      ['/admin/sign-in', '/admin/sign-in'],
      ['/docs', '/docs'],
    ] as const)
      it(`makes ${named} of ${path}`, () => {
        nameSite('k-1');
        expect(address(path)).to.equal(named);
      });

    it('names the site in what is shown already, in what is gone to, and where one goes back', async () => {
      go('/admin/inbox/1');
      nameSite('k-1');
      expect(here()).to.equal('/admin/inbox/1?site=k-1');
      go('/admin/inbox/2?status=all');
      expect(here()).to.equal('/admin/inbox/2?status=all&site=k-1');
      go('/admin?site=k-2');
      nameSite('k-2');
      history.back();
      await until(() => shown.length === 4);
      expect(here()).to.equal('/admin/inbox/2?status=all&site=k-1');
    });
  });

  describe('with a guard', () => {
    let asked: [string, () => void][];
    let end: () => void;
    beforeEach(() => {
      go('/admin/inbox/1');
      go('/admin/inbox/2');
      asked = [];
      end = guarded((to, leave) => !asked.push([to.pathname, leave]));
    });
    afterEach(() => end());

    it('stays where a call or a link would leave, until it may', () => {
      go('/admin');
      expect(press({ href: '/admin/elsewhere' })).to.equal(false);
      expect(asked.map(([path]) => path)).to.deep.equal(['/admin', '/admin/elsewhere']);
      expect(here()).to.equal('/admin/inbox/2');
      asked[1]![1]();
      expect(shown.at(-1)![0]).to.equal('nothing');
    });

    it('stays where one goes back, and then goes back', async () => {
      history.back();
      await until(() => asked.length === 1 && here() === '/admin/inbox/2');
      expect(shown.length).to.equal(2);
      asked[0]![1]();
      await until(() => shown.length === 3);
      expect([shown.at(-1), here()]).to.deep.equal([['inbox', { ticket: '1' }], '/admin/inbox/1']);
      end();
      history.forward();
      await until(() => shown.length === 4);
      expect(here()).to.equal('/admin/inbox/2');
    });
  });
});
