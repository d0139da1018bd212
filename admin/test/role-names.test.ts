import type { Permission } from '@huiyin/shared/domain/permissions';
import { expect } from 'chai';
import { categoriesIn } from '../src/categories/category-names.ts';
import { siteRef } from './fixtures.ts';

describe('what categories are called', () => {
  const rows: [Permission, boolean][] = [
    ['site.read', true],
    ['tickets.read', true],
    ['answers.read', true],
    ['metrics.read', true],
    ['people.read', false],
  ];
  for (const [permission, isRead] of rows)
    it(`is ${isRead ? '' : 'not '}read for who holds ${permission} alone`, () => {
      const thing = categoriesIn({ ...siteRef('viewer'), permissions: [permission] });
      expect(thing !== undefined).to.equal(isRead);
    });
});
