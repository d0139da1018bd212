import { expect } from 'chai';
import { languages } from '@huiyin/shared/domain/languages';
import { strangeDates, strangeNumbers, strangeTags } from '../../tests/kit/strange.ts';
import { languageOf } from '../src/language.ts';
import { duration, moment } from '../src/views/moments.ts';
import { exampleConfig } from './example-config.ts';

describe('the language of the widget', () => {
  it('is one of ours whatever page and browser say', () => {
    for (const tag of strangeTags) expect(languages).to.include(languageOf(`${tag},${tag}`));
  });

  it('writes whatever it is given', () => {
    for (const language of languages) {
      const config = exampleConfig({}, language);
      for (const date of strangeDates) expect(moment(config, date)).to.be.a('string');
      for (const n of strangeNumbers) expect(duration(config, n)).to.be.a('string');
    }
  });
});
