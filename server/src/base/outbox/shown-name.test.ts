import { expect, it } from 'vitest';
import { shownName } from './shown-name.ts';

it.each([
  ['Your account is locked http://evil.test', /https?:\/\/|evil\.test/],
  ['evil.test/sign-in', /evil\.test/],
  ['mail care@evil.test', /care@evil|evil\.test/],
  ['一行\n两行', /\n/],
])('a mail program finds no link in the name %j', (name, link) => {
  expect(shownName(name)).not.toMatch(link);
  // People read the same.
  expect(shownName(name).replaceAll('\u2060', '')).toBe(name.replaceAll('\n', ' '));
});

it('a name turns no direction, its own neither', () => {
  expect(shownName('\u202emoc.knab\u2069')).toBe('moc.\u2060knab');
  expect(shownName('דנה לוי')).toBe('דנה לוי');
});

it('a plain name stays as it is', () => {
  expect(shownName('Camellia & Co 茶花')).toBe('Camellia & Co 茶花');
});
