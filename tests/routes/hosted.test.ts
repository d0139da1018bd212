import { beforeAll, describe, expect, test } from 'vitest';
import { startPrefixProxy } from '../kit/prefix-proxy.ts';
import { baseUrls, owner, processesForget, servesPages } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

/** A worker brings no scripts of its own, so it shows no pages. */

let made: { id: string; key: string };
beforeAll(async () => {
  made = await newSite({ name: 'Tea & “Tin”', languages: ['en', 'zh-CN', 'zh-TW', 'ja', 'ar'] });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch((baseUrls()[0] ?? '') + path, { headers: { 'accept-language': '', ...headers }, redirect: 'manual' });
const page = (query = '', slug = 'csat'): string => `/s/${made.key}/${slug}${query && `?${query}`}`;

/** What the page's script is told, by attribute; empty where nothing is. */
const told = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/ data-([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

describe.runIf(servesPages)('the page of a survey', () => {
  test('has the name of the site as its title and shows its survey', async () => {
    const answer = await get(page());
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(html).toContain('<title>Tea &amp; “Tin”</title>');
    expect(html).toContain('<h1>Tea &amp; “Tin”</h1>');
    expect(told(html)).toMatchObject({
      site: made.key,
      survey: 'csat',
      language: 'en',
      channel: 'link',
      scheme: 'auto',
    });
  });

  test('says what customers are told at its place, in their language', async () => {
    const touchpoints = `/api/sites/${made.id}/touchpoints`;
    await owner().post(touchpoints, { names: ['Till 7'] });
    const guide = { en: 'You are at till <7>', ja: 'レジ7です' };
    expect((await owner().patch(touchpoints, { id: 'Till 7', base: 1, guide })).status).toBe(200);
    await processesForget();
    const html = async (query: string) => (await get(page(query))).text();
    expect(await html('at=Till%207')).toContain('<p class="guide">You are at till &lt;7&gt;</p>');
    expect(await html('at=Till%207&lang=ja')).toContain('レジ7です');
    expect(await html('at=Till%208')).not.toContain('class="guide"');
  });

  const id = '0192f0c1-2b3c-7def-8123-456789abcdef';
  const cases: [query: string, attributes: Record<string, string>][] = [
    ['score=4', { score: '4' }],
    ['score=0', { score: '0' }],
    ['score=10', { score: '10' }],
    ['score=11', { score: '' }],
    ['score=-1', { score: '' }],
    ['score=4.5', { score: '' }],
    ['score=constructor', { score: '' }],
    ['via=qr&at=Shop%201,%20till%203', { channel: 'qr', touchpoint: 'Shop 1, till 3' }],
    ['via=mail', { channel: 'mail' }],
    ['via=widget', { channel: 'link' }],
    ['via=import', { channel: 'link' }],
    [`at=${'x'.repeat(61)}`, { touchpoint: '' }],
    [`r=${id}`, { 'response-id': id }],
    [`r=${id.toUpperCase()}`, { 'response-id': id }],
    ['r=12', { 'response-id': '' }],
    ['kiosk=1&via=qr', { channel: 'kiosk' }],
    [`kiosk=1&r=${id}`, { 'response-id': '' }],
    ['kiosk=yes', { channel: 'link' }],
  ];
  test.each(cases)('?%s', async (query, attributes) => {
    const html = await (await get(page(query))).text();
    expect(told(html)).toMatchObject(attributes);
    expect(/<html[^>]* data-kiosk/.test(html)).toBe(query.startsWith('kiosk=1'));
  });

  const languages: [query: string, browser: string, language: string, direction?: string][] = [
    ['', '', 'en'],
    ['lang=zh-TW', 'ja', 'zh-TW'],
    ['lang=zh-HK', '', 'zh-TW'],
    ['lang=xx', 'ja;q=0.9', 'ja'],
    ['', 'fr-FR, zh-Hans;q=0.8, en;q=0.7', 'zh-CN'],
    ['', 'ar-EG', 'ar', 'rtl'],
    ['', 'fr', 'en'],
    ['lang=%00%ff', '', 'en'],
  ];
  test.each(languages)(
    '?%s for a browser that wants "%s" is in %s',
    async (query, browser, language, direction = 'ltr') => {
      const html = await (await get(page(query), { 'accept-language': browser })).text();
      expect(html).toMatch(new RegExp(`<html\\s+lang="${language}"\\s+dir="${direction}"`));
      expect(told(html)['language']).toBe(language);
    },
  );

  test('offers only languages of the site', async () => {
    const one = await newSite({ languages: ['ja'] });
    const html = await (await get(`/s/${one.key}/csat?lang=en`, { 'accept-language': 'zh-CN' })).text();
    expect(told(html)['language']).toBe('ja');
  });

  test('holds no script and no style of its own, and loads nothing from elsewhere', async () => {
    const answer = await get(page('at=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'));
    const html = await answer.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:/);
    expect(html).not.toContain('<script>alert');
    // An empty one is the page itself, to be loaded again.
    for (const [, , where] of html.matchAll(/\s(src|href)="([^"]*)"/g)) expect(where).toMatch(/^(\.\.\/|data:,$|$)/);
    const { headers } = answer;
    expect(headers.get('content-security-policy')?.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('and what it loads is there', async () => {
    const html = await (await get(page())).text();
    for (const [, , where = ''] of html.matchAll(/\s(src|href)="(\.\.[^"]*)"/g)) {
      const { status, headers } = await get(new URL(where, `http://x${page()}`).pathname);
      expect([where, status]).toEqual([where, 200]);
      expect(headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
    }
  });

  test('opened ten times at once by whatever looks into mails leaves nothing', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => get(page(`score=5&via=mail&r=${crypto.randomUUID()}&at=mail${i}`))),
    );
    expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 10 }, () => 200));
    const { items } = (await owner().get(`/api/sites/${made.id}/responses`)).body;
    const check = (await owner().get(`/api/sites/${made.id}/install-check`)).body;
    expect([items, check.sightings]).toEqual([[], []]);
  });
});

describe('where no survey is open', () => {
  beforeAll(async () => {
    expect((await owner().edit(`/api/sites/${made.id}/surveys/nps`, { on: false })).status).toBe(200);
  });

  const cases: [name: string, path: () => string][] = [
    ['a site that is not there', () => '/s/nothing/csat'],
    ['a survey that is not there', () => page('', 'nothing')],
    ['a survey that is off', () => page('', 'nps')],
    ['a slug that every object has', () => page('', 'constructor')],
    ['markup', () => `/s/${encodeURIComponent('"><script>')}/${encodeURIComponent('<b>')}`],
  ];
  test.each(cases)('a friendly page says so: %s', async (_, path) => {
    await expect.poll(async () => (await get(path())).status).toBe(404);
    const answer = await get(path());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    const html = await answer.text();
    expect(html).toContain('This survey is not open');
    expect(html).not.toMatch(/<script|Tea/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['zh-CN', '这份问卷没有开放'],
    ['zh-TW', '這份問卷沒有開放'],
    ['ja', 'このアンケートは公開されていません'],
    ['ar', 'هذا الاستبيان غير متاح'],
  ])('in the language of who asks: %s', async (language, words) => {
    for (const answer of [
      await get(`/s/nothing/csat?lang=${language}`),
      await get('/s/nothing/csat', { 'accept-language': `${language},en;q=0.5` }),
    ])
      expect(await answer.text()).toContain(words);
  });
});

describe.runIf(servesPages)("below a path of a customer's own server", () => {
  test('page, script, settings and answer go through', async () => {
    await using proxy = await startPrefixProxy(baseUrls()[0] ?? '');
    const site = await newSite({ origins: [proxy.origin] });
    const at = `${proxy.base}s/${site.key}/csat`;
    const html = await (await fetch(at)).text();
    for (const [, , where = ''] of html.matchAll(/\s(src|href)="(\.\.[^"]*)"/g)) {
      const url = new URL(where, at).href;
      expect(url.startsWith(proxy.base), url).toBe(true);
      expect((await fetch(url)).status, url).toBe(200);
    }
    const settings = await fetch(`${proxy.base}v1/sites/${site.key}`, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(settings.status).toBe(200);
    const answer = await fetch(`${proxy.base}v1/sites/${site.key}/responses`, {
      method: 'POST',
      headers: { origin: proxy.origin, 'content-type': 'text/plain' },
      body: JSON.stringify({ id: crypto.randomUUID(), kind: 'csat', score: 4, channel: 'link' }),
    });
    expect(answer.status).toBe(201);
  });
});
