import { expect } from 'chai';
import { emailFault, passwordFault } from '../src/account/entries.ts';
import { nextPath } from '../src/account/sign-in-page.ts';
import { loadWords, preferred } from '../src/language/language.ts';
import { timeZones } from '../src/settings/site-entries.ts';
import '../src/settings/origins-taken.ts';
import { originsFault, originsFrom } from '../src/settings/typed-origins.ts';
import { siteToShow } from '../src/shell/session.ts';
import { siteRef } from './fixtures.ts';

before(() => loadWords());

describe('after signing in', () => {
  const ways = [
    ['/admin/inbox/12?status=all', '/admin/inbox/12?status=all'],
    [null, '/admin'],
    ['https://evil.example/admin', '/admin'],
    ['//evil.example/admin', '/admin'],
    ['/\\evil.example/admin', '/admin'],
    ['javascript:alert(1)', '/admin'],
    ['/administrator', '/admin'],
    ['/demo', '/admin'],
  ] as const;
  for (const [next, path] of ways) it(`?next=${next} leads to ${path}`, () => expect(nextPath(next)).to.equal(path));
});

describe('typed origins', () => {
  it('are taken one a line or by comma, each once, in their canonical form', () => {
    const typed = ' HTTPS://Shop.Example/ \nhttps://shop.example, http://localhost:3000，https://a.example:443';
    expect(originsFrom(typed)).to.deep.equal(['https://shop.example', 'http://localhost:3000', 'https://a.example']);
    expect(originsFault(typed)).to.equal('');
  });

  it('without a scheme or with a path are what they mean', () => {
    const typed = 'a.example\nhttps://a.example/shop localhost:3000';
    expect(originsFrom(typed)).to.deep.equal(['https://a.example', 'http://localhost:3000']);
    expect(originsFault(typed)).to.equal('');
  });

  it('that mean none say why, each of them', () => {
    const said = originsFault('a.example\n*.a.example\nme@a.example');
    expect(said).to.contain('“*.a.example” stands for many').and.contain('“me@a.example” has an @ in it');
    expect(said).not.to.contain('“a.example”');
  });

  it('are named as they are typed, so that nothing moves when the field is left; of one still typed nothing is wrong', async () => {
    const element = document.body.appendChild(document.createElement('origins-taken'));
    const lines = async (typed: string): Promise<[string, boolean][]> => {
      element.typed = typed;
      await element.updateComplete;
      const all = [...element.renderRoot.querySelectorAll('[aria-hidden] p')];
      return all.map((one) => [one.textContent.split('”')[0]!, one.classList.contains('bad')]);
    };
    expect(await lines('shop.example\nnot')).to.deep.equal([['“shop.example', false]]);
    const whole = 'shop.example\nnot host\n';
    expect(await lines(whole)).to.deep.equal([
      ['“shop.example', false],
      ['“not', true],
      ['“host', true],
    ]);
    const { height } = element.getBoundingClientRect();
    element.left = whole;
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(height);
    element.remove();
  });
});

describe('entries', () => {
  it('ask for one plain e-mail address', () => {
    expect(emailFault('mei@shop.example')).to.equal('');
    expect(emailFault('')).to.contain('fill this in');
    expect(emailFault('a@b.example, c@d.example')).to.contain('not one e-mail address');
  });

  it('ask for ten characters or more of a password', () => {
    expect(passwordFault('123456789')).to.contain('10 characters');
    expect(passwordFault('1234567890')).to.equal('');
  });

  it('offer UTC and the zones the browser knows, each once', () => {
    expect(timeZones).to.include.members(['UTC', 'Asia/Shanghai']);
    expect(new Set(timeZones).size).to.equal(timeZones.length);
  });
});

describe('the language at first sight', () => {
  const browsers = [
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['zh-TW'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-Hant-CN'], 'zh-TW'],
    [['de-DE', 'zh-HK', 'en'], 'zh-TW'],
    [['de-DE'], 'en'],
    // What Chromium says where LANG is C: not a tag of BCP 47.
    [['en-US@posix'], 'en'],
    [[], 'en'],
  ] as const;
  for (const [wanted, language] of browsers) {
    it(`of [${wanted.join(', ')}] is ${language}`, () => expect(preferred(wanted)).to.equal(language));
  }
});

describe('the site to show', () => {
  const sites = [
    siteRef('owner', { id: '1', key: 'one', name: 'One' }),
    siteRef('viewer', { id: '2', key: 'two', name: 'Two' }),
  ];
  afterEach(() => localStorage.removeItem('huiyin.site'));

  it('is the one of the address, and stays so afterwards', () => {
    expect(siteToShow(sites, '?site=two')?.id).to.equal('2');
    expect(siteToShow(sites, '')?.id).to.equal('2');
  });

  it('is none when the address names one that is not ours, and the first when the memory does', () => {
    expect(siteToShow(sites, '?site=other')).to.equal(undefined);
    localStorage.setItem('huiyin.site', 'other');
    expect(siteToShow(sites, '')?.id).to.equal('1');
    expect(siteToShow([], '')).to.equal(undefined);
  });
});
