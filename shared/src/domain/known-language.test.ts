import { expect, it } from 'vitest';
import { knownLanguage } from './known-language.ts';

it.each([
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['zh', 'zh-CN'],
  ['zh-Hant-HK', 'zh-TW'],
  ['ja-JP-x-anything', 'ja'],
  ['fr-CA', 'fr'],
  ['xx', 'other'],
  ['aaaaaaaa', 'other'],
  ['', 'other'],
  ['-', 'other'],
  ['C.UTF-8', 'other'],
  ['constructor', 'other'],
  ['\u0000', 'other'],
])('%j is counted as %s', (tag, language) => expect(knownLanguage(tag)).toBe(language));
