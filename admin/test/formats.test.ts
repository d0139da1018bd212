import { expect } from 'chai';
import { strangeDates, strangeNumbers, strangeTags, strangeZones } from '../../tests/kit/strange.ts';
import { timeLeftWords } from '../src/inbox/time-left.ts';
import {
  ago,
  clockTime,
  date,
  dateTime,
  duration,
  exactDuration,
  languageName,
  fixed,
  number,
  shareOf,
  significant,
  took,
} from '../src/language/formats.ts';
import { sentences } from '../src/language/list-of.ts';
import { language, languageNames, preferred, speak } from '../src/language/language.ts';

const now = Date.UTC(2026, 10, 21, 9, 30);

describe('what is written for people', () => {
  afterEach(() => speak('en'));

  for (const shown of Object.keys(languageNames) as (keyof typeof languageNames)[])
    it(`says something of whatever comes from outside, in ${shown}`, async () => {
      await speak(shown);
      const said = [
        ...strangeTags.filter(Boolean).map(languageName),
        ...strangeNumbers.flatMap((n) => [
          number(n),
          number(n, 1),
          significant(n),
          duration(n),
          exactDuration(n),
          ago(n, now),
          ago(now, n),
        ]),
        ...strangeNumbers.map((n) => timeLeftWords(n, now).text),
        ...strangeDates.flatMap((text) => [
          dateTime(text, 'UTC'),
          date(text),
          clockTime(text, now),
          ago(Date.parse(text), now),
        ]),
        ...strangeZones.flatMap((zone) => [dateTime('2026-11-21T09:30:00Z', zone), date('2026-11-21T09:30:00Z', zone)]),
      ];
      expect(said.filter((text) => !text || /NaN|Invalid|∞/.test(text))).to.deep.equal([]);
    });

  for (const [n, digits, said] of [
    [-0.3, 0, '0'],
    [-0, 0, '0'],
    [-0.04, 1, '0'],
    [-5, 0, '−5'],
    [-1234.56, 1, '−1,234.6'],
  ] as const)
    it(`writes ${n} with ${digits} digits as ${said}`, () => expect(number(n, digits)).to.equal(said));

  for (const [n, said] of [
    [100 * 0.4495, '45.0'],
    [100 * 0.5295, '53.0'],
    [100 * ((0.449 + 0.45) / 2), '45.0'],
    [-1.45, '−1.5'],
    [44.94, '44.9'],
  ] as const)
    it(`rounds ${n} as its decimal reads: ${said}`, () => expect(fixed(n, 1)).to.equal(said));

  for (const [n, said] of [
    [0.034, '0.034'],
    [0.049, '0.049'],
    [-0.02, '−0.02'],
    [1e-7, '0.0000001'],
    [0.3 - 0.1 - 0.2, '0'],
    [0, '0'],
    [5.678, '5.68'],
    [9.999, '10'],
    [84.52, '84.5'],
    [1234.56, '1,234.6'],
  ] as const)
    it(`writes ${n} with the digits that say something: ${said}`, () => expect(significant(n)).to.equal(said));

  for (const [minutes, isWhole, said] of [
    [5, false, '5.0 min'],
    [42.4, false, '42.4 min'],
    [180, false, '3.0 hr'],
    [1140, false, '19.0 hr'],
    [45, true, '45 min'],
    [180, true, '3 hr'],
  ] as const)
    it(`writes how long ${minutes} minutes are as ${said}`, () => expect(took(minutes, isWhole)).to.equal(said));

  for (const [shown, said] of [
    ['en', 'just now'],
    ['zh-CN', '刚刚'],
    ['zh-TW', '剛剛'],
  ] as const)
    it(`says of less than a minute: ${said}`, async () => {
      await speak(shown);
      expect([ago(now - 59_999, now), ago(now - 60_000, now) === said]).to.deep.equal([said, false]);
    });

  for (const [shown, said] of [
    ['en', 'Simplified Chinese, Traditional Chinese, Japanese'],
    ['zh-CN', '简体中文、繁体中文、日语'],
    ['zh-TW', '簡體中文、繁體中文、日文'],
  ] as const)
    it(`names languages of customers by how they are written: ${said}`, async () => {
      await speak(shown);
      expect(['zh-CN', 'zh-TW', 'ja'].map(languageName).join(shown === 'en' ? ', ' : '、')).to.equal(said);
    });

  for (const [shown, said] of [
    ['en', 'No. Yes.'],
    ['zh-CN', 'No.Yes.'],
  ] as const)
    it(`puts sentences behind one another as they are set in ${shown}`, async () => {
      await speak(shown);
      expect(sentences('No.', undefined, false, 'Yes.')).to.equal(said);
    });

  it('gives a share from five on, and none of fewer', () => {
    expect([shareOf(1, 3), shareOf(4, 4), shareOf(0, 0), shareOf(1, 5), shareOf(2, 3000)]).to.deep.equal([
      '',
      '',
      '',
      '20.0%',
      '0.1%',
    ]);
  });

  it('says that a moment is in UTC where the zone is unknown', () => {
    expect(dateTime('2026-11-21T09:30:00Z', 'Mars/Olympus')).to.match(/9:30.*UTC/);
    expect(dateTime('2026-11-21T09:30:00Z', 'Asia/Kathmandu')).to.match(/3:15/);
  });
});

describe('the language of the console', () => {
  it('is one of ours whatever the browser says', () => {
    const ours = Object.keys(languageNames);
    for (const tag of strangeTags) expect(ours).to.include(preferred([tag]));
    expect(preferred([])).to.equal('en');
    expect(preferred(['fr-CH', 'zh-HK'])).to.equal('zh-TW');
  });

  it('is changed where the browser remembers nothing', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      await speak('zh-TW');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect([language(), document.documentElement.lang]).to.deep.equal(['zh-TW', 'zh-TW']);
    await speak('en');
  });
});
