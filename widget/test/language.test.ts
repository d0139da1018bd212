import { expect } from 'chai';
import { languages, nearestLanguage } from '@huiyin/shared/domain/languages';
import { strangeDates, strangeNumbers, strangeTags } from '../../tests/kit/strange.ts';
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

  it('writes whatever it is given', () => {
    for (const language of languages) {
      const config = exampleConfig({}, language);
      for (const date of strangeDates) expect(moment(config, date)).to.be.a('string');
      for (const n of strangeNumbers) expect(duration(config, n)).to.be.a('string');
    }
  });
});
