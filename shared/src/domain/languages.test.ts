import { describe, expect, it } from 'vitest';
import { languages, nearestLanguage, type Language } from './languages.ts';

const all = languages;

describe('the nearest language', () => {
  it.each<[tag: string | null | undefined, offered: readonly Language[], nearest: Language]>([
    [undefined, all, 'en'],
    [null, ['zh-TW', 'en'], 'zh-TW'],
    ['', all, 'en'],
    ['en-GB', all, 'en'],
    ['EN', all, 'en'],
    ['zh', all, 'zh-CN'],
    ['zh-CN', all, 'zh-CN'],
    ['zh-Hans-SG', all, 'zh-CN'],
    ['zh-Hans-HK', all, 'zh-CN'],
    ['zh-Hant', all, 'zh-TW'],
    ['zh-hk', all, 'zh-TW'],
    ['zh-MO', all, 'zh-TW'],
    ['zh-TW', ['en', 'zh-CN'], 'zh-CN'],
    ['zh-CN', ['en', 'zh-TW'], 'zh-TW'],
    ['zh-mongolian', all, 'zh-CN'],
    ['zh_TW', all, 'zh-TW'],
    ['zh_CN.UTF-8', all, 'zh-CN'],
    ['ja-JP', all, 'ja'],
    ['ar-EG', all, 'ar'],
    ['ar', ['en', 'zh-CN', 'zh-TW'], 'en'],
    ['jam', all, 'en'],
    ['fr', ['ja', 'en'], 'ja'],
    ["'; --", all, 'en'],
  ])('to %s among %j is %s', (tag, offered, nearest) => {
    expect(nearestLanguage(offered, tag)).toBe(nearest);
  });
});
