import { expect } from 'chai';
import { addDays, dayOf } from '@huiyin/shared/domain/time/days';
import { speak } from '../src/language/language.ts';
import { basisWords, changeTone, changeWords, targetTone, targetWords, valueWords } from '../src/ui/figure-words.ts';
import '../src/ui/ui-figure.ts';

const csat = { n: 412, value: 0.842, low: 0.803, high: 0.874 };
const tooFew = { n: 3, value: null, low: null, high: null };
const since = '2026-03-03';
const rose = { value: 0.041, low: 0.008, high: 0.074, verdict: 'up' } as const;

describe('figures in words', () => {
  afterEach(() => speak('en'));

  const values = [
    [csat, 'share', '84.2%'],
    [{ n: 50, value: -12.4, low: -20, high: -4 }, 'points', '−12.4'],
    [{ n: 50, value: -0.04, low: -20, high: 19 }, 'points', '0.0'],
    [{ n: 50, value: 5.44, low: 5, high: 6 }, 'score', '5.4'],
    [{ n: 1234, value: 1234, low: null, high: null }, 'count', '1,234'],
    [tooFew, 'share', '–'],
  ] as const;
  for (const [figure, unit, text] of values) {
    it(`writes ${figure.value} ${unit} as ${text}`, () => expect(valueWords(figure, unit)).to.equal(text));
  }

  it('says on how many answers a value rests, and its interval', () => {
    expect(basisWords(csat, 'share')).to.equal('412 answers · 95% CI 80.3–87.4%');
  });

  const intervals = [
    ['share', 0.803, 0.83, '95% CI 80.3–83.0%'],
    ['points', -20, -4, '95% CI −20.0 to −4.0'],
    ['points', 2, 9, '95% CI 2.0–9.0'],
    ['score', 4, 5.25, '95% CI 4.0–5.3'],
    ['minutes', 90, 180, '95% CI 90.0 min to 3.0 hr'],
    ['minutes', 186, 1320, '95% CI 3.1–22.0 hr'],
    ['minutes', 90, null, '95% CI 90.0 min or more'],
  ] as const;
  for (const [unit, low, high, said] of intervals)
    it(`writes the interval of ${unit} as ${said}`, () =>
      expect(basisWords({ n: 50, value: low, low, high }, unit)).to.contain(said));

  it('says how many answers are missing instead of a value', () => {
    expect(basisWords(tooFew, 'share')).to.equal('too few answers: 3 of 5');
  });

  const changes = [
    [rose, 'share', '+4.1 points (±3.3) vs. previous 30 days · better'],
    [
      { ...rose, value: -0.041, low: -0.074, high: -0.008, verdict: 'down' },
      'share',
      '−4.1 points (±3.3) vs. previous 30 days · worse',
    ],
    [
      { value: -2.2, low: -9, high: 5, verdict: 'unclear' },
      'points',
      'No clear change vs. previous 30 days (−2.2 ±7.0 points)',
    ],
    [
      { value: 0.02, low: -4, high: 4.4, verdict: 'unclear' },
      'points',
      'No clear change vs. previous 30 days (0.0 ±4.2 points)',
    ],
    [
      { value: 0.41, low: 0.11, high: 0.71, verdict: 'up' },
      'score',
      '+0.4 points (±0.3) vs. previous 30 days · better',
    ],
    [{ value: null, low: null, high: null, verdict: 'too_few' }, 'share', 'Nothing to compare with yet'],
    [
      { value: null, low: null, high: null, verdict: 'no_before' },
      'count',
      'Nothing to compare with yet: the first answer came on Mar 3, 2026',
    ],
  ] as const;
  for (const [change, unit, text] of changes) {
    it(`says “${text}”`, () =>
      expect(changeWords({ change, unit, better: 'more', total: csat, since }, 30)).to.equal(text));
  }

  const fewer = { value: -12, low: -20, high: -4, verdict: 'down' } as const;
  const tones = [
    [fewer, 'count', 'less', '−12 complaints (±8) vs. previous 30 days · better', 'good'],
    [
      { ...fewer, value: 1, low: 0.2, high: 1.8, verdict: 'up' },
      'count',
      'less',
      '+1 complaint (±1) vs. previous 30 days · worse',
      'bad',
    ],
    [
      { ...fewer, value: -30, low: -50, high: -10 },
      'minutes',
      'less',
      '−30.0 min (±20.0 min) vs. previous 30 days · better',
      'good',
    ],
    [fewer, 'points', 'more', '−12.0 points (±8.0) vs. previous 30 days · worse', 'bad'],
  ] as const;
  for (const [change, unit, better, text, tone] of tones)
    it(`calls “${text}” ${tone}`, () => {
      expect(changeWords({ change, unit, better, total: csat, since }, 30)).to.equal(text);
      expect(changeTone({ change, unit, better })).to.equal(tone);
    });

  const targets = [
    [0.9, 'share', 'missed', 'Target 90%: not met', 'bad'],
    [0.575, 'share', 'met', 'Target 57.5%: met', 'good'],
    [0.57, 'share', 'unclear', 'Target 57%: not clear yet', undefined],
    [-5, 'points', 'too_few', 'Target −5: too few to tell', undefined],
    [5.25, 'score', 'met', 'Target 5.25: met', 'good'],
    [240, 'minutes', 'missed', 'Target 4 hr: not met', 'bad'],
  ] as const;
  for (const [value, unit, verdict, text, tone] of targets)
    it(`says “${text}” of a target`, () => {
      expect(targetWords({ value, verdict }, unit)).to.equal(text);
      expect(targetTone({ value, verdict })).to.equal(tone);
    });

  it('says nothing of a change where there is no value now', () => {
    const change = { value: null, low: null, high: null, verdict: 'too_few' } as const;
    expect(changeWords({ change, unit: 'share', better: 'more', total: tooFew, since }, 30)).to.equal('');
  });

  it('speaks Chinese by its own word order', async () => {
    await speak('zh-CN');
    const said = (unit: 'share' | 'points' | 'count', value: number) =>
      changeWords(
        { change: { ...rose, value, low: value / 2, high: value * 1.5 }, unit, better: 'more', total: csat, since },
        30,
      );
    expect(said('share', 0.26)).to.equal('较前 30 天上升 26.0 个百分点（±13.0），变好');
    expect(said('points', 20)).to.equal('较前 30 天上升 20.0 分（±10.0），变好');
    expect(said('count', 20)).to.equal('较前 30 天上升 20 条（±10），变好');
    await speak('zh-TW');
    expect(said('share', 0.26)).to.equal('較前 30 天上升 26.0 個百分點（±13.0），變好');
    expect(basisWords(csat, 'share')).to.equal('412 則回饋 · 95% 信賴區間 80.3%–87.4%');
    expect(targetWords({ value: 0.9, verdict: 'unclear' }, 'share')).to.equal('目標 90%：尚不明確');
  });

  it('shows value, basis, target and change together, named by the label', async () => {
    const element = document.createElement('ui-figure');
    const target = { value: 0.85, verdict: 'unclear' };
    Object.assign(element, {
      label: 'CSAT',
      series: { total: csat, target, change: rose, unit: 'share', better: 'more' },
    });
    document.body.append(element);
    await element.updateComplete;
    const figure = element.renderRoot.querySelector('figure');
    expect(figure?.getAttribute('aria-label')).to.equal('CSAT');
    expect(figure?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'CSAT 84.2% 412 answers · 95% CI 80.3–87.4% Target 85%: not clear yet +4.1 points (±3.3) vs. previous 30 days · better',
    );
    element.remove();
  });

  const counts = [
    ['count', 0, rose, true],
    ['count', -1, rose, false],
    ['count', 0, { value: null, low: null, high: null, verdict: 'too_few' }, false],
    ['share', 0, rose, false],
  ] as const;
  for (const [unit, days, change, isSaid] of counts)
    it(`${isSaid ? 'says' : 'need not say'} that today is not over: a ${unit} up to day ${days}, ${change.verdict}`, async () => {
      const to = addDays(dayOf(Date.now()), days);
      const element = document.createElement('ui-figure');
      Object.assign(element, { series: { total: csat, change, unit, since, to, zone: 'UTC' } });
      document.body.append(element);
      await element.updateComplete;
      expect(element.renderRoot.textContent?.includes('Today is not over')).to.equal(isSaid);
      element.remove();
    });

  it('follows a change of language while it is shown', async () => {
    const element = document.createElement('ui-figure');
    Object.assign(element, { label: 'CSAT', series: { total: tooFew, change: rose, unit: 'share' } });
    document.body.append(element);
    await speak('zh-CN');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.basis')?.textContent).to.equal('反馈太少：3 条，至少需要 5 条');
    element.remove();
  });
});
