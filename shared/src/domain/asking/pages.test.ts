import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPage, type PagePattern } from './pages.ts';

const fits = (match: PagePattern['match'], value: string, url: string): boolean =>
  matchesPage({ match, value }, new URL(url, 'https://shop.example'));

describe('a pattern of pages', () => {
  test.each<[PagePattern['match'], string, string, boolean]>([
    ['exact', '/cart', '/cart', true],
    ['exact', '/cart', '/cart?from=mail#top', true],
    ['exact', '/cart', '/cart/', false],
    ['exact', '/cart', '/Cart', false],
    ['exact', '/cart', '/cart/2', false],
    ['exact', '/cart?step=2', '/cart?step=2', true],
    ['exact', '/cart?step=2', '/cart', false],
    ['exact', '/#/cart', '/?utm=1#/cart', true],
    ['exact', '/#/cart', '/#/card', false],
    ['exact', 'https://shop.example/cart', '/cart', true],
    ['exact', 'https://other.example/cart', '/cart', false],
    ['exact', '/商店/茶', '/%E5%95%86%E5%BA%97/%E8%8C%B6', true],
    ['exact', '/%E5%95%86%E5%BA%97', '/商店', true],
    ['exact', '/100%', '/100%', true],
    ['prefix', '/help/', '/help/returns', true],
    ['prefix', '/help/', '/help', false],
    ['prefix', '/', '/anything', true],
    ['prefix', 'https://shop.example/', '/x', true],
    ['prefix', 'https://shop.example.evil/', '/x', false],
    ['glob', '/shop/*', '/shop/tea', true],
    ['glob', '/shop/*', '/shop/', true],
    ['glob', '/shop/*', '/shop/tea/green', false],
    ['glob', '/shop/**', '/shop/tea/green', true],
    ['glob', '/*/orders/*', '/zh/orders/7', true],
    ['glob', '/*/orders/*', '/zh/tw/orders/7', false],
    ['glob', '/**/orders/*', '/zh/tw/orders/7', true],
    ['glob', '/**', '/', true],
    ['glob', '*', '/', false],
    ['glob', '/a.c', '/abc', false],
    ['glob', '/item-*-done', '/item-5-6-done', true],
    ['query', 'step=2', '/cart?a=1&step=2', true],
    ['query', 'step=2', '/cart?step=22', false],
    ['query', 'step=2', '/cart?step=1&step=2', true],
    ['query', 'step', '/cart?step', true],
    ['query', '?step', '/cart?step=9', true],
    ['query', 'step', '/cart?steps=9', false],
    ['query', 'a=1&b', '/x?b=2&a=1', true],
    ['query', 'a=1&b', '/x?a=1', false],
    ['query', 'name=茶', '/x?name=%E8%8C%B6', true],
    ['query', '&', '/x?a=1', false],
  ])('%s %s and the page %s: %s', (match, value, url, holds) => {
    expect(fits(match, value, url)).toBe(holds);
  });

  const path = fc
    .array(fc.stringMatching(/^[a-z0-9.-]{0,6}$/), { maxLength: 6 })
    .map((parts) => `/${parts.join('/')}`)
    .filter((p) => !/\/\.{1,2}(\/|$)/.test(p) && !p.startsWith('//'));

  test('a path is its own exact pattern, prefix and glob, and nobody else’s exact one', () => {
    fc.assert(
      fc.property(path, path, (a, b) => {
        for (const match of ['exact', 'prefix', 'glob'] as const) expect(fits(match, a, a)).toBe(true);
        expect(fits('exact', a, b)).toBe(a === b);
        expect(fits('prefix', a, b)).toBe(b.startsWith(a));
      }),
    );
  });

  test('a glob agrees with the regular expression of the same meaning', () => {
    const pattern = fc.array(fc.constantFrom('*', '**', '/', 'a', 'b'), { maxLength: 7 }).map((p) => p.join(''));
    const text = fc.array(fc.constantFrom('/', 'a', 'b'), { maxLength: 8 }).map((p) => p.join(''));
    fc.assert(
      fc.property(pattern, text, (value, pathname) => {
        const parts = (value.match(/\*\*|[^]/g) ?? []).map((p) => ({ '**': '[^]*', '*': '[^/]*' })[p] ?? p);
        const page = { origin: 'https://a.example', pathname, search: '', hash: '' };
        expect(matchesPage({ match: 'glob', value }, page)).toBe(new RegExp(`^${parts.join('')}$`).test(pathname));
      }),
      { numRuns: 2000 },
    );
  });

  test('a pattern made to be slow is not', () => {
    const started = process.cpuUsage().user;
    expect(fits('glob', `/${'*a'.repeat(249)}`, `/${'a'.repeat(4000)}b`)).toBe(false);
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });

  test('no value throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('exact', 'prefix', 'glob', 'query'),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (match, value) => void fits(match as PagePattern['match'], value, '/a/b%?c=%#d'),
      ),
    );
  });
});
