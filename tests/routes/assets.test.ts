import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtDocs, builtWidget } from '@huiyin/server/adapters/disk-assets';
import { beforeAll, describe, expect, test } from 'vitest';
import { rawCall } from '../kit/raw-call.ts';
import { startPrefixProxy } from '../kit/prefix-proxy.ts';
import { baseUrls, servesPages } from './kit/routes.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';

/** A worker brings no files of its own. */

interface Release {
  loader: string;
  pinned: { src: string; integrity: string };
}

const get = (path: string, base = baseUrls()[0] ?? ''): Promise<Response> => fetch(base + path, { redirect: 'manual' });

describe.runIf(servesPages)('the widget of this release', () => {
  let release: Release;
  beforeAll(async () => {
    release = (await (await get('/v1/release.json')).json()) as Release;
  });

  test('as a pinned script is what its integrity says, for ever and for everybody', async () => {
    const { src, integrity } = release.pinned;
    expect(src).toMatch(/^huiyin-[0-9a-f]{10}\.js$/);
    const { status, headers, ...answer } = await get(`/${src}`).then(async (a) => ({
      status: a.status,
      headers: a.headers,
      bytes: new Uint8Array(await a.arrayBuffer()),
    }));
    expect(status).toBe(200);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(answer.bytes).digest('base64')}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    '/huiyin-0000000000.js',
    '/huiyin-ask-0000000000.js',
    '/huiyin-manifest.js',
    '/w/nothing-abc.js',
    '/w/..%2fmanifest.json',
    '/w/%2e%2e%2f%2e%2e%2fpackage.json',
    '/manifest.json',
  ])('has nothing at %s', async (path) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('is there as an element too, with all it is made of', async () => {
    const element = await get('/huiyin-inline.js');
    expect(element.headers.get('access-control-allow-origin')).toBe('*');
    const chunk = /w\/inline-[\w-]+\.js/.exec(await element.text())?.[0];
    expect((await get(`/${chunk}`)).status).toBe(200);
  });

  test('is in further folders too, for a browser to which its address has failed', async () => {
    const { panel } = JSON.parse(await readFile(join(builtWidget, 'manifest.json'), 'utf8')) as { panel: string };
    const [first, ...others] = await Promise.all(
      ['', 'w/', 'w/w/'].map(async (folder) => (await get(`/${folder}${panel}?`)).text()),
    );
    expect(first).toContain('export');
    expect(others).toEqual([first, first]);
    expect((await get('/w/w/nothing-abc.js')).status).toBe(404);
    expect((await get('/w/w/panel-gone1234.js')).headers.get('location')).toBe(panel.replace('w/', ''));
  });

  test('is found by a loader of a release that nobody kept', async () => {
    const { status, headers } = await get('/w/panel-gone1234.js');
    expect([status, headers.get('cache-control'), headers.get('access-control-allow-origin')]).toEqual([
      302,
      'no-store',
      '*',
    ]);
    const url = new URL(headers.get('location') ?? '', `${baseUrls()[0]}/w/panel-gone1234.js`);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe.runIf(servesPages)('a file', () => {
  const spelled = [
    'x%2f..%2f',
    '.%2f',
    '%2e%2f',
    '%2f',
    '%2f%2f',
    'x%2f..%2f..%2fdocs%2f',
    '..%2fdocs%2f',
    '%5c',
    '.%5c',
  ];
  const folders = [
    ['/docs/', 'show.js'],
    ['/docs/', 'swagger-ui-bundle.js'],
    ['/demo/', 'shop.css'],
    ['/admin/icons/', 'huiyin.svg'],
  ];
  const spellings = folders.flatMap(([folder, file]) =>
    spelled.flatMap((how) => [`${folder}${how}${file}`, `${folder}${how.toUpperCase()}${file}`]),
  );

  test.each(folders)('is at %s%s', async (folder, file) => {
    expect((await get(`${folder}${file}`)).status).toBe(200);
  });

  test('is at no other spelling of its path', async () => {
    const { src } = ((await (await get('/v1/release.json')).json()) as Release).pinned;
    const { panel } = JSON.parse(await readFile(join(builtWidget, 'manifest.json'), 'utf8')) as { panel: string };
    const all = [...spellings, ...spelled.flatMap((how) => [`/${how}${src}`, `/w/${how}${panel.slice(2)}`])];
    for (const path of all) expect([path, (await rawCall(baseUrls()[0]!, path)).status]).toEqual([path, 404]);
  });

  test('that is large comes packed, by the build and not by the one who asks', async () => {
    const { headers, bytes } = await rawCall(baseUrls()[0]!, '/docs/swagger-ui-bundle.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(headers['content-encoding']).toBe('br');
    expect(bytes.equals(await readFile(join(builtDocs, 'swagger-ui-bundle.js.br')))).toBe(true);
    expect((await get('/docs/swagger-ui-bundle.js.br')).status).toBe(404);
  });
});

describe.runIf(servesPages)('after an upgrade', () => {
  test('what earlier releases brought is still there, and this one is kept for the next', async () => {
    using dir = tempDir();
    const old = {
      'huiyin-0123456789.js': '/* pinned */',
      'huiyin-ask-0123456789.js': '/* pinned, for pages that ask */',
      'w/panel-OldOne12.js': '/* its panel */',
    };
    mkdirSync(dir.file('widget-releases/w'), { recursive: true });
    for (const [name, code] of Object.entries(old)) writeFileSync(dir.file(`widget-releases/${name}`), code);
    await using server = await startServer({ dataDir: dir.path });
    for (const [name, code] of Object.entries(old)) {
      const answer = await get(`/${name}`, server.url);
      expect([answer.status, await answer.text()]).toEqual([200, code]);
      expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    }
    const { pinned } = (await (await get('/v1/release.json', server.url)).json()) as Release;
    const kept = readdirSync(dir.file('widget-releases'), { recursive: true });
    expect(kept).toEqual(expect.arrayContaining([pinned.src, ...Object.keys(old)]));
    for (const name of ['huiyin.js', 'manifest.json']) expect(kept).not.toContain(name);
    const loader = await (await get(`/${pinned.src}`, server.url)).text();
    expect(kept).toContain(/w\/panel-[\w-]+\.js/.exec(loader)?.[0]);
  });
});

describe.runIf(servesPages)("below a path of a customer's own server", () => {
  test('loader and chunks come from there, and no redirect leads out', async () => {
    await using proxy = await startPrefixProxy(baseUrls()[0] ?? '');
    const loader = await fetch(`${proxy.base}huiyin.js`);
    expect(loader.status).toBe(200);
    const chunk = /w\/panel-[\w-]+\.js/.exec(await loader.text())?.[0];
    expect((await fetch(proxy.base + chunk)).status).toBe(200);
    for (const path of ['', 'w/panel-gone1234.js']) {
      const { status, url } = await fetch(proxy.base + path);
      expect([status, url.startsWith(proxy.base)], url).toEqual([200, true]);
    }
  });
});

test('the description of the API is not sent twice to who has it', async () => {
  const { headers } = await get('/openapi.json');
  expect(headers.get('etag')).not.toBeNull();
  const again = await fetch(`${baseUrls()[0]}/openapi.json`, { headers: { 'if-none-match': headers.get('etag')! } });
  expect(again.status).toBe(304);
});
