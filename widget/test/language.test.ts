import { expect } from 'chai';
import { languages, nearestLanguage } from '@huiyin/shared/domain/languages';
import { strangeDates, strangeNumbers, strangeTags } from '../../tests/kit/strange.ts';
import { fill } from '../src/fill.ts';
import { languageOf } from '../src/language.ts';
import { duration, moment } from '../src/views/moments.ts';
import { exampleConfig } from './example-config.ts';

describe('the language of the widget', () => {
  it('is one of ours whatever page and browser say', () => {
    for (const tag of strangeTags) expect(languages).to.include(languageOf(`${tag},${tag}`));
  });

  it('goes by the script of Chinese, else by its region, as the server does', () => {
    for (const tag of [
      'zh',
      'zh-Hans-HK',
      'zh-mongolian',
      'zh-TW',
      'zh_TW',
      'zh_CN',
      'zh_Hant_HK',
      'zh-hant',
      'zh-MO',
      'en-HK',
      'ja-JP',
    ])
      expect(languageOf(`,${tag},fr`)).to.equal(nearestLanguage(languages, tag));
  });

  for (const [language, minutes, said] of [
    ['en', 180, 'within 3 hours'],
    ['zh-CN', 180, '通常 3 小时内'],
    ['zh-TW', 2880, '通常 2 天內'],
    ['zh-TW', 5, '通常 5 分鐘內'],
  ] as const)
    it(`has the blanks that belong beside a time in ${language}: ${said}`, () => {
      const config = exampleConfig({}, language);
      const usual = duration(config, minutes);
      expect(fill(config.words.expected, { usual, long: usual })).to.include(said);
    });

  it('has no blank between Chinese and a moment that begins with Chinese', () => {
    const { words } = exampleConfig({}, 'zh-TW');
    expect(fill(words.due, { when: '下午12:39' })).to.equal('已收到。我們會在下午12:39 前在這裡回覆您。');
  });

  it('writes whatever it is given', () => {
    for (const language of languages) {
      const config = exampleConfig({}, language);
      for (const date of strangeDates) expect(moment(config, date)).to.be.a('string');
      for (const n of strangeNumbers) expect(duration(config, n)).to.be.a('string');
    }
  });
});
