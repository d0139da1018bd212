import { expect } from 'chai';
import { changeTo, chosenIn } from '../src/answers/filter-choices.ts';
import { asAsked, daysAsked, isBackwards, narrowed, readAnswersFilter } from '../src/answers/answers-filter.ts';
import { answersPath, type AnswersFilter } from '../src/answers/answers-path.ts';
import { partsOf, withoutPart } from '../src/answers/wider.ts';
import { scoresIn } from '../src/insights/score-groups.ts';

const read: [search: string, filter: AnswersFilter][] = [
  ['', {}],
  ['?series=csat&score=1-2&language=zh-CN', { series: 'csat', score: '1-2', language: 'zh-CN' }],
  ['?score=4', {}],
  ['?series=nps&score=promoter', { series: 'nps', score: 'promoter' }],
  ['?series=nps&score=none', { series: 'nps', score: 'none' }],
  ['?series=csat&score=promoter', { series: 'csat' }],
  ['?aspect=parts.speed&score=4', { aspect: 'parts.speed', score: '4' }],
  ['?version=2', {}],
  ['?survey=visit&version=2', { survey: 'visit', version: '2' }],
  ['?series=anything&comment=maybe&channel=pigeon&suspect=false&colour=red', {}],
  ['?series=first_reply', { series: 'first_reply' }],
  ['?from=2026-11-01&to=2026-11-30', { range: 'custom', from: '2026-11-01', to: '2026-11-30' }],
  ['?range=90&from=2026-11-01', { range: '90' }],
  ['?range=custom', { range: 'custom' }],
  ['?from=soon', {}],
  ['?q=late+&search', { q: 'late ' }],
  ['?q=+', {}],
];

describe('the filter of answers', () => {
  for (const [search, filter] of read)
    it(`is read of ${search || 'an empty address'}, and leads back to it`, () => {
      expect(readAnswersFilter(search)).to.deep.equal(filter);
      expect(readAnswersFilter(new URL(answersPath(filter), location.href).search)).to.deep.equal(filter);
    });

  it('takes away what hangs on what is changed', () => {
    expect(narrowed({ series: 'csat', score: '1-2', q: 'late' }, { series: 'nps' })).to.deep.equal({
      series: 'nps',
      q: 'late',
    });
    expect(narrowed({ series: 'csat', score: '1-2' }, { language: 'en' })).to.deep.equal({
      series: 'csat',
      score: '1-2',
      language: 'en',
    });
    expect(narrowed({ survey: 'visit', version: '2' }, { survey: '' })).to.deep.equal({});
  });

  it('asks for a score together with its kind', () => {
    expect(narrowed({}, changeTo('score', 'csat 1-2'))).to.deep.equal({ series: 'csat', score: '1-2' });
    expect(narrowed({ aspect: 'a.b' }, changeTo('score', '4'))).to.deep.equal({ aspect: 'a.b', score: '4' });
    expect(chosenIn('score', { series: 'csat', score: '1-2' })).to.equal('csat 1-2');
    expect([scoresIn('csat', 'bad'), scoresIn('csat', 'watch'), scoresIn('nps', 'good')]).to.deep.equal([
      '1-2',
      '3',
      'promoter',
    ]);
  });

  it('leaves out what figures leave out, and counts days to that of today', () => {
    expect(asAsked({ range: '30', language: 'en' }, '2026-11-30')).to.deep.equal({
      suspect: 'false',
      language: 'en',
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(asAsked({ suspect: 'trap', q: 'late ' }, '2026-11-30')).to.deep.equal({ suspect: 'trap', q: 'late' });
    expect(daysAsked({ range: 'custom', from: '2026-11-01' }, '2026-11-30')).to.deep.equal({ from: '2026-11-01' });
    expect(isBackwards({ range: 'custom', from: '2026-11-02', to: '2026-11-01' })).to.equal(true);
  });

  it('gives up each of its parts alone', () => {
    const filter: AnswersFilter = { series: 'csat', score: '5', range: '30', q: 'late' };
    expect(partsOf(filter)).to.deep.equal(['series', 'score', 'period', 'q']);
    expect(withoutPart(filter, 'series')).to.deep.equal({ range: '30', q: 'late' });
    expect(withoutPart(filter, 'period')).to.deep.equal({ series: 'csat', score: '5', q: 'late' });
  });
});
