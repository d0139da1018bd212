import { describe, expect, it } from 'vitest';
import { fillPlaceholders, missingIn, placeholdersIn, unknownPlaceholders } from './placeholders.ts';
import { textFor } from './text-for.ts';

const mei = { name: 'Mei', number: '12', agent: 'Bo' };
const nameless = { ...mei, name: null };

describe('a filled template', () => {
  it.each<[template: string, values: typeof nameless | typeof mei, text: string]>([
    ['Hello {name}, this is {agent} about {number}.', mei, 'Hello Mei, this is Bo about 12.'],
    ['{name}{name} {number}', mei, 'MeiMei 12'],
    ['Hello {name|there}!', mei, 'Hello Mei!'],
    ['Hello {name|there}!', nameless, 'Hello there!'],
    ['{name|您好}，工单 {number}', nameless, '您好，工单 12'],
    ['｛name｜您好｝，工单 ｛number｝', nameless, '您好，工单 12'],
    ['Hello {name}, thank you.', nameless, 'Hello, thank you.'],
    ['Hello {name|}, thank you.', nameless, 'Hello, thank you.'],
    ['{name}，您好！', nameless, '您好！'],
    ['Sorry!\n{name}, we are on it.', nameless, 'Sorry!\nwe are on it.'],
    ['Hello {name|there}', { ...mei, name: '  ' }, 'Hello there'],
    ['Hello {name}', { ...mei, name: '{agent} $& $1' }, 'Hello {agent} $& $1'],
    ['Hello {name}.', { ...mei, name: '\u202eMei' }, 'Hello Mei.'],
    ['Write { "a": 1 }, {}, {{12}}, { name } or {', mei, 'Write { "a": 1 }, {}, {{12}}, { name } or {'],
    ['an old {word} stays', mei, 'an old {word} stays'],
    ['  {number}\n\n{agent}\n', mei, '  12\n\nBo\n'],
  ])('%j is %#', (template, values, text) => {
    expect(fillPlaceholders(template, values)).toBe(text);
  });
});

it.each<[text: string, unknown: string[]]>([
  ['{name} {number} {agent} {name|there}', []],
  ['{nmae}, {Name} and {nmae}', ['{nmae}', '{Name}']],
  ['{姓名|您好}', ['{姓名|您好}']],
  ['{ "a": 1 } {} {12} { name } {a-b} {', []],
])('%j has unknown placeholders: %j', (text, unknown) => {
  expect(unknownPlaceholders(text)).toEqual(unknown);
});

it.each<[text: string, left: string[]]>([
  ['Hello Mei, { name } {nmae} {}', []],
  ['{name|there} ｛number｝ {number} {number}', ['{name|there}', '｛number｝', '{number}']],
])('%j has placeholders left: %j', (text, left) => {
  expect(placeholdersIn(text)).toEqual(left);
});

it.each<[template: string, values: typeof nameless | typeof mei, missing: string[]]>([
  ['Hello {name}, {number} {agent}', mei, []],
  ['Hello {name}, {name} {number}', nameless, ['name']],
  ['Hello {name|there}', nameless, []],
  ['Hello {name|}', nameless, ['name']],
  ['Hello {name}', { ...mei, name: ' \u202e' }, ['name']],
])('of %j with %j is missing %j', (template, values, missing) => {
  expect(missingIn(template, values)).toEqual(missing);
});

const [en, cn, tw, ja] = ['Hello', '您好', '您好嗎', 'こんにちは'];
it.each<[texts: Parameters<typeof textFor>[0], tag: string | null, first: Parameters<typeof textFor>[2], text: string]>(
  [
    [{ en, 'zh-CN': cn }, 'zh-CN', 'en', cn],
    [{ en, 'zh-CN': cn }, 'zh-Hant-HK', 'en', cn],
    [{ en, 'zh-CN': cn, 'zh-TW': tw }, 'zh-Hant-HK', 'en', tw],
    [{ en, 'zh-CN': cn }, 'ja-JP', 'zh-CN', cn],
    [{ en, 'zh-CN': cn }, null, 'zh-CN', cn],
    [{ en: ' ', ja }, 'en', 'zh-CN', ja],
  ],
)('of %j somebody who reads %s gets, on a site in %s, %j', (texts, tag, first, text) => {
  expect(textFor(texts, tag, first).text).toBe(text);
});
