import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleResults, type AskFacts, type AskRule, type AskRules } from './rules.ts';

const day = 86_400_000;
const now = 1_000 * day;
const anybody: AskRules = { pages: [], percent: 100, languages: [], devices: [], attributes: [], everyDays: 90 };
const facts: AskFacts = {
  survey: 'csat',
  page: new URL('https://shop.example/cart'),
  language: 'zh-TW',
  device: 'phone',
  attributes: {},
  draw: 0.5,
  asked: {},
  answered: {},
  coolDownDays: 30,
  openComplaint: false,
  now,
};
const failing = (rules: Partial<AskRules>, of: Partial<AskFacts> = {}): AskRule[] =>
  ruleResults({ ...anybody, ...rules }, { ...facts, ...of }).flatMap(({ rule, pass }) => (pass ? [] : rule));

describe('the rules of a survey', () => {
  test('all pass where nothing is asked for', () => expect(failing({})).toEqual([]));

  test.each<[string, Partial<AskRules>, Partial<AskFacts>, AskRule[]]>([
    [
      'a page of the list',
      {
        pages: [
          { match: 'exact', value: '/a' },
          { match: 'exact', value: '/cart' },
        ],
      },
      {},
      [],
    ],
    ['no page of the list', { pages: [{ match: 'exact', value: '/a' }] }, {}, ['page']],
    ['a language of the list', { languages: ['en', 'zh-tw'] }, {}, []],
    ['a language with its region left out', { languages: ['zh'] }, {}, []],
    ['another region', { languages: ['zh-CN'] }, {}, ['language']],
    ['a language that only begins alike', { languages: ['z'] }, {}, ['language']],
    ['another device', { devices: ['tablet', 'desktop'] }, {}, ['device']],
    ['a draw below the share', { percent: 50.1 }, {}, []],
    ['a draw at the share', { percent: 50 }, {}, ['percent']],
    ['nobody', { percent: 0 }, { draw: 0 }, ['percent']],
    [
      'an attribute of the list',
      { attributes: [{ name: 'tier', oneOf: ['gold', '5'] }] },
      { attributes: { tier: 5 } },
      [],
    ],
    [
      'another attribute',
      { attributes: [{ name: 'tier', oneOf: ['gold'] }] },
      { attributes: { tier: 'tin' } },
      ['attributes'],
    ],
    ['an attribute not there', { attributes: [{ name: 'constructor', oneOf: ['x'] }] }, {}, ['attributes']],
    ['asked 89 days ago', {}, { asked: { csat: now - 89 * day } }, ['asked_before']],
    ['asked 90 days ago', {}, { asked: { csat: now - 90 * day } }, []],
    ['asked ever, once', { everyDays: null }, { asked: { csat: 0 } }, ['asked_before']],
    ['answered from the launcher', {}, { answered: { csat: now - day } }, ['answered']],
    ['another survey yesterday', {}, { asked: { nps: now - day } }, ['cool_down']],
    ['another survey long ago', {}, { asked: { nps: now - 30 * day } }, []],
    ['another survey now, no pause', {}, { asked: { nps: now }, coolDownDays: 0 }, []],
    ['another survey answered by itself', {}, { answered: { nps: now } }, []],
    ['an open complaint', {}, { openComplaint: true }, ['open_complaint']],
    ['nobody whom the page named, of a wave that draws', {}, { stranger: true }, ['not_drawn']],
  ])('%s', (_, rules, of, expected) => expect(failing(rules, of)).toEqual(expected));

  test('name every rule once, whatever the facts, with what is wanted and what there is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (draw, percent) => {
          const results = ruleResults({ ...anybody, percent }, { ...facts, draw });
          expect(new Set(results.map((r) => r.rule)).size).toBe(10);
          const share = results.find((r) => r.rule === 'percent')!;
          expect(share).toEqual({ rule: 'percent', pass: draw * 100 < percent, detail: [percent, draw * 100] });
        },
      ),
    );
  });

  test('let more visitors through when a share grows, and never fewer', () => {
    const shares = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), ([few, many], draw) => {
        if (!failing({ percent: few }, { draw }).length) expect(failing({ percent: many }, { draw })).toEqual([]);
      }),
    );
  });
});
