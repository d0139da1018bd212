import { expect, test } from 'vitest';
import { ruleDetails } from './details.ts';
import { heldRules, type AskRules } from './rules.ts';

const rules: AskRules = {
  pages: [{ match: 'exact', value: '/a' }],
  percent: 50,
  languages: ['en'],
  devices: ['phone'],
  attributes: [{ name: 'tier', oneOf: ['gold'] }],
  everyDays: null,
  quota: 10,
  from: '2026-01-01',
  until: '2026-02-01',
};
const [now, coolDownDays] = [1_000_000, 7];

test('say of each rule what it wants and what there is', () => {
  const page = new URL('https://shop.example/cart');
  const facts = {
    survey: 'csat',
    now,
    coolDownDays,
    stop: 'ended',
    page,
    draw: 0.25,
    asked: { csat: 3, nps: 9 },
    answered: { ces: 12 },
  } as const;
  expect(ruleDetails(rules, facts)).toMatchObject({
    off: [false, false],
    not_begun: ['2026-01-01', undefined],
    ended: ['2026-02-01', 'ended'],
    quota: [10, undefined],
    page: [rules.pages, page],
    percent: [50, 25],
    answered: [null, undefined],
    asked_before: [null, 3],
    cool_down: [7, 9],
    do_not_disturb: [undefined, 12],
  });
});

test('are there for every rule, in their order, also where nothing is known', () => {
  const facts = { survey: 'csat', now, coolDownDays };
  expect(Object.keys(ruleDetails(rules, facts))).toEqual(Object.keys(heldRules(rules, facts)));
});
