import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldRules, reasonIn, type AskFacts, type AskRule, type AskRules, type WaveFacts } from './rules.ts';

const day = 86_400_000;
const now = 1_000 * day;
const anybody: AskRules = {
  pages: [],
  percent: 100,
  languages: [],
  devices: [],
  attributes: [],
  everyDays: 90,
  quota: null,
  from: null,
  until: null,
};
const calm: WaveFacts = { quiet: false, doNotDisturbDays: 30, segmentFull: false };
const facts = {
  survey: 'csat',
  stop: null,
  page: new URL('https://shop.example/cart'),
  language: 'zh-TW',
  device: 'phone',
  attributes: {},
  draw: 0.5,
  asked: {},
  answered: {},
  coolDownDays: 30,
  openComplaint: false,
  wave: null,
  now,
} as const satisfies AskFacts;
/** Of these rules, those of which this is found. */
const namesIn = (rules: AskRules, of: AskFacts, found: (boolean | undefined)[]): AskRule[] => {
  const held = heldRules(rules, of);
  return (Object.keys(held) as AskRule[]).filter((rule) => found.includes(held[rule]));
};
const failing = (rules: Partial<AskRules>, of: Partial<AskFacts> = {}): AskRule[] =>
  namesIn({ ...anybody, ...rules }, { ...facts, ...of }, [false]);

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
    ['itself within the pause of the site', { everyDays: 1 }, { asked: { csat: now - 2 * day } }, ['cool_down']],
    ['another survey answered', {}, { answered: { nps: now } }, []],
    ['an open complaint', {}, { openComplaint: true }, ['open_complaint']],
    ['that it is off', {}, { stop: 'off' }, ['off']],
    ['a first day to come', {}, { stop: 'not_begun' }, ['not_begun']],
    ['a last day that is over', {}, { stop: 'ended' }, ['ended']],
    ['its quota', {}, { stop: 'quota' }, ['quota']],
    ['quiet hours', {}, { wave: { ...calm, quiet: true } }, ['quiet_hours']],
    ['another survey answered 29 days ago', {}, { answered: { nps: now - 29 * day }, wave: calm }, ['do_not_disturb']],
    ['another survey answered 30 days ago', {}, { answered: { nps: now - 30 * day }, wave: calm }, []],
    [
      'another survey, where a wave may disturb',
      {},
      { answered: { nps: now }, wave: { ...calm, doNotDisturbDays: 0 } },
      [],
    ],
    ['a segment that is full', {}, { wave: { ...calm, segmentFull: true } }, ['segment_full']],
    ['whoever asked to be left out', {}, { optedOut: true }, ['opted_out']],
    ['others who were drawn', {}, { isDrawn: false }, ['not_drawn']],
  ])('%s', (_, rules, of, expected) => expect(failing(rules, of)).toEqual(expected));

  test('let more visitors through when a share grows, and never fewer', () => {
    const shares = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), ([few, many], draw) => {
        if (!failing({ percent: few }, { draw }).length) expect(failing({ percent: many }, { draw })).toEqual([]);
      }),
    );
  });

  test('tell the first of many reasons, in one order', () => {
    const wants: Partial<AskRules> = {
      pages: [{ match: 'exact', value: '/a' }],
      percent: 1,
      languages: ['en'],
      devices: ['desktop'],
      attributes: [{ name: 'tier', oneOf: ['gold'] }],
    };
    const asked = { csat: now };
    const wave = { quiet: true, doNotDisturbDays: 30, segmentFull: true };
    expect(failing(wants, { stop: 'quota', asked, answered: asked, openComplaint: true, wave })).toEqual([
      'quota',
      'page',
      'language',
      'device',
      'attributes',
      'percent',
      'answered',
      'asked_before',
      'cool_down',
      'open_complaint',
      'quiet_hours',
      'do_not_disturb',
      'segment_full',
    ]);
    const reason = (of: Partial<AskFacts>): AskRule | undefined =>
      reasonIn(heldRules({ ...anybody, ...wants }, { ...facts, ...of }));
    expect(reason({ stop: 'off' })).toBe('off');
    expect(reason({})).toBe('page');
    expect(reasonIn(heldRules(anybody, facts))).toBe(undefined);
  });

  test('neither hold nor fail where nothing is known of what they ask for', () => {
    const nothing = { survey: 'csat', now, coolDownDays: 30 };
    const known = (rules: Partial<AskRules>, of: AskFacts): AskRule[] =>
      namesIn({ ...anybody, ...rules }, of, [true, false]);
    expect(known({}, nothing)).toEqual(['page', 'language', 'device', 'attributes', 'percent']);
    expect(
      known(
        {
          pages: [{ match: 'exact', value: '/a' }],
          percent: 99,
          languages: ['en'],
          devices: ['desktop'],
          attributes: [{ name: 'tier', oneOf: ['gold'] }],
        },
        { ...nothing, coolDownDays: 0 },
      ),
    ).toEqual(['cool_down']);
    const { answered: _, ...forgetful } = facts;
    expect(reasonIn(heldRules(anybody, forgetful))).toBe(undefined);
    expect(known({}, forgetful)).not.toContain('answered');
  });

  test('fail for more who know more, and never for fewer', () => {
    const names = [
      'stop',
      'page',
      'language',
      'device',
      'attributes',
      'draw',
      'asked',
      'answered',
      'openComplaint',
    ] as const;
    fc.assert(
      fc.property(fc.subarray([...names]), fc.nat(100), fc.boolean(), (left, percent, openComplaint) => {
        const all: AskFacts = { ...facts, openComplaint, asked: { csat: now - 50 * day } };
        const some = Object.fromEntries(Object.entries(all).filter(([name]) => !left.includes(name as 'stop')));
        const fewer = namesIn({ ...anybody, percent }, some as unknown as AskFacts, [false]);
        expect(failing({ percent }, all)).toEqual(expect.arrayContaining(fewer));
      }),
    );
  });
});
