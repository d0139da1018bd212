import { expect } from 'chai';
import { toJson } from '../../src/keep/to-json.ts';
import { newSite } from './page.ts';
import { until } from '../../../tests/kit/until.ts';
import { Tab } from './tab.ts';
import { Wire } from './wire.ts';

describe('on a page that changed the language', () => {
  const tab = new Tab();
  const reached = () => tab.kept.queue.find((i) => i.tries);

  afterEach(() => tab.kill());

  it('fetches by the browser’s own fetch, also when its frame is taken away', async () => {
    const heard: unknown[] = [];
    const violations: unknown[] = [];
    // The test's server knows no such path: its 404, which is not ours, shows that the call went out.
    const base = `${location.origin}/`;
    await tab.open(newSite(), new Wire(), { base }, (window) => {
      window.fetch = (...all: unknown[]) => (heard.push(all), Promise.reject(new Error('mine')));
      window.JSON = { parse: () => 'mine', stringify: () => 'mine' } as never;
      window.document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective));
      const policy = window.document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = `default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'`;
      window.document.head.append(policy);
    });
    const id = tab.page.answerNow({ comment: 'fine' });
    expect((await until(reached)).body).to.include('"comment":"fine"');
    tab.page.env.root.querySelector('iframe')!.remove();
    expect(tab.page.keeper.take(id)!.body).to.include({ comment: 'fine' });
    await until(() => !reached());
    tab.page.answerNow();
    await until(reached);
    expect(heard).to.deep.equal([]);
    expect(violations).to.deep.equal([]);
  });

  it('leaves the page’s own fetch in use where it is the browser’s', async () => {
    const wire = new Wire();
    await tab.open(newSite(), wire);
    tab.page.answerNow();
    await until(() => wire.stored.size);
    expect(tab.page.env.root.querySelector('iframe')).to.equal(null);
  });

  it('writes JSON once, whatever Array.prototype.toJSON is', () => {
    const all = { a: ['x', { b: [1, true, null] }] };
    Object.assign(Array.prototype, { toJSON: () => 'mine' });
    Object.assign(Object.prototype, { toJSON: () => 'mine' });
    try {
      expect(toJson(all)).to.equal('{"a":["x",{"b":[1,true,null]}]}');
    } finally {
      delete (Array.prototype as { toJSON?: unknown }).toJSON;
      delete (Object.prototype as { toJSON?: unknown }).toJSON;
    }
  });

  it('writes text the server takes: no lone surrogates, no NUL, nothing blank', () => {
    const body = { a: 'three\0 \ud83d', b: ' \n', c: undefined, d: { '\ud800': '😀' }, e: '\0', f: 0, g: false };
    expect(toJson(body)).to.equal('{"a":"three \ufffd","d":{"\ufffd":"😀"},"f":0,"g":false}');
  });
});
